// expects: java.time.Instant.now()
// expects: java.time.LocalDate.now(java.time.ZoneId)
// expects: java.time.ZonedDateTime.now()
// expects: java.time.Clock.systemUTC()
// expects: java.lang.System.currentTimeMillis()
// expects: java.lang.System.nanoTime()
package house.domain.ordering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;

final class Impatience {
    List<Object> now() {
        return List.of(Instant.now(), LocalDate.now(ZoneOffset.UTC), System.currentTimeMillis(), System.nanoTime());
    }

    Supplier<ZonedDateTime> later() {
        return ZonedDateTime::now;
    }

    Instant given() {
        return Instant.now(Clock.systemUTC());
    }
}
