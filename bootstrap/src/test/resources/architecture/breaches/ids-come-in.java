// expects: java.util.UUID.randomUUID()
package house.application.ordering;

import java.util.UUID;
import java.util.function.Supplier;

final class Lottery {
    Supplier<UUID> ids() {
        return UUID::randomUUID;
    }

    UUID id() {
        return UUID.randomUUID();
    }
}
