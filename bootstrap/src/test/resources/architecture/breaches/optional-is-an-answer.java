// expects: house.web.ordering.Perhaps.maybe keeps an Optional
// expects: house.web.ordering.Perhaps.<init>(java.util.Optional) takes an Optional
// expects: house.web.ordering.Perhaps.or(java.util.OptionalInt) takes an Optional
package house.web.ordering;

import java.util.Optional;
import java.util.OptionalInt;

final class Perhaps {
    private final Optional<String> maybe;

    Perhaps(Optional<String> maybe) {
        this.maybe = maybe;
    }

    Optional<String> or(OptionalInt number) {
        return maybe.map(text -> text + number);
    }
}
