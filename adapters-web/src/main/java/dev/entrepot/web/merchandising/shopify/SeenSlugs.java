package dev.entrepot.web.merchandising.shopify;

import dev.entrepot.domain.catalog.Slug;

/**
 * Remembers which slugs a file has had, in a few bytes each, so that a file of any length can be checked. It knows 64 bits of each: of a
 * million products, one is taken for another once in thirty million files.
 */
final class SeenSlugs {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int FIRST_SIZE = 1 << 12;

    private long[] slots = new long[FIRST_SIZE];
    private int size;

    /** Whether it was not there before. */
    boolean add(Slug slug) {
        long hash = hash(slug.value());
        if (!insert(slots, hash)) {
            return false;
        }
        size++;
        if (size > slots.length / 2) {
            long[] larger = new long[slots.length * 2];
            for (long present : slots) {
                if (present != 0) {
                    insert(larger, present);
                }
            }
            slots = larger;
        }
        return true;
    }

    private static boolean insert(long[] slots, long hash) {
        int mask = slots.length - 1;
        int place = (int) (hash ^ (hash >>> 32)) & mask;
        while (slots[place] != 0) {
            if (slots[place] == hash) {
                return false;
            }
            place = (place + 1) & mask;
        }
        slots[place] = hash;
        return true;
    }

    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        // Zero marks an empty slot.
        return hash == 0 ? 1 : hash;
    }
}
