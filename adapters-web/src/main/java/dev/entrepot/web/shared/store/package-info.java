/** How a store does business, over HTTP, for staff. Main type: {@code StoreController}. It knows no feature. */
@NullMarked
package dev.entrepot.web.shared.store;

import org.jspecify.annotations.NullMarked;
