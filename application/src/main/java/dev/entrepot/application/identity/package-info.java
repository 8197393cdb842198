/**
 * Issuing and recognising the API keys of staff. It knows no other feature.
 */
@NullMarked
package dev.entrepot.application.identity;

import org.jspecify.annotations.NullMarked;
