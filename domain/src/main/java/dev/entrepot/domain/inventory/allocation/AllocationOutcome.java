package dev.entrepot.domain.inventory.allocation;

import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Shortage;
import java.util.List;

/** How an attempt to divide demands among places ended: all of them are met, or none is. */
public sealed interface AllocationOutcome {

    /**
     * Everything can be sent.
     *
     * @param parts what each place sends, by variant and then by the order in which the strategy chose the places
     */
    record Allocated(List<Allotment> parts) implements AllocationOutcome {

        /** Copies the parts. */
        public Allocated {
            parts = List.copyOf(parts);
        }

        /** How many places send something. */
        public long parcels() {
            return parts.stream().map(Allotment::location).distinct().count();
        }
    }

    /**
     * All places together have too little.
     *
     * @param shortages every demand that falls short, in the order of the variants' ids
     */
    record Insufficient(List<Shortage> shortages) implements AllocationOutcome {

        /** Copies the shortages. */
        public Insufficient {
            shortages = List.copyOf(shortages);
        }
    }
}
