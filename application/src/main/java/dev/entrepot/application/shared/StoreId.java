package dev.entrepot.application.shared;

import java.util.UUID;

/**
 * The identity of a store (tenant).
 *
 * @param value a UUID
 */
public record StoreId(UUID value) {

    /** The store that a shop which never heard of stores works in; made by the first migration. */
    public static final StoreId DEFAULT = new StoreId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L));

    /** The textual form of the UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
