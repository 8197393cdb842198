/**
 * Who may do what. Main types: {@link dev.entrepot.domain.identity.ApiKey} and
 * {@link dev.entrepot.domain.identity.ApiKeys}. It knows no other feature.
 */
@NullMarked
package dev.entrepot.domain.identity;

import org.jspecify.annotations.NullMarked;
