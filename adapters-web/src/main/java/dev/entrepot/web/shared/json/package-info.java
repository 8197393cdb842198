/**
 * JSON as it stands on the wire: reading it with every fault named at once, and writing it. Main types:
 * {@link dev.entrepot.web.shared.json.WireJson}, {@link dev.entrepot.web.shared.json.MergePatch} and
 * {@link dev.entrepot.web.shared.json.Fault}. It knows no HTTP.
 */
@NullMarked
package dev.entrepot.web.shared.json;

import org.jspecify.annotations.NullMarked;
