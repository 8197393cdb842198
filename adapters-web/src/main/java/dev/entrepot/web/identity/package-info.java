/**
 * Recognises who asks by their API key, and holds the one readable table of what needs none
 * ({@link dev.entrepot.web.identity.AccessRules}). Whatever that table does not allow is for staff only. It knows no other feature.
 */
@NullMarked
package dev.entrepot.web.identity;

import org.jspecify.annotations.NullMarked;
