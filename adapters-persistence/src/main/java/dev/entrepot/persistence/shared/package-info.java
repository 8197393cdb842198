/**
 * What every adapter of this ring stands on: connections that show one store only
 * ({@link dev.entrepot.persistence.shared.StoreTaggingDataSource}), {@link dev.entrepot.persistence.shared.JdbcTransactions}, writes that
 * travel with their COMMIT ({@link dev.entrepot.persistence.shared.DeferredWrites}), JSON in columns,
 * and the adapters of the ports that belong to no feature. It knows no feature.
 */
@NullMarked
package dev.entrepot.persistence.shared;

import org.jspecify.annotations.NullMarked;
