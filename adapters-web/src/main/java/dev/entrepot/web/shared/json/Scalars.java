package dev.entrepot.web.shared.json;

import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How single values stand in JSON. */
final class Scalars {

    private static final int UUID_LENGTH = 36;
    private static final int LAST_YEAR = 9999;
    private static final int DATE_LENGTH = 10;

    private Scalars() {}

    static SimpleModule module(Supplier<Currency> storeCurrency, List<WireValues> values) {
        SimpleModule module = new SimpleModule("entrepot");
        module.addDeserializer(Money.class, new MoneyReader(storeCurrency));
        module.addSerializer(Money.class, new MoneyWriter());
        module.addDeserializer(
                EmailAddress.class, new Scalar<>(EmailAddress.class, "an e-mail address", EmailAddress::new));
        module.addSerializer(EmailAddress.class, new ToStringSerializer(EmailAddress.class));
        module.addDeserializer(Percentage.class, new PercentageReader());
        module.addSerializer(Percentage.class, new PercentageWriter());
        values.forEach(some -> some.addTo(module));
        module.addDeserializer(UUID.class, new Scalar<>(UUID.class, "a UUID", Scalars::uuid));
        module.addDeserializer(Currency.class, new Scalar<>(Currency.class, "a currency", Scalars::currency));
        module.addDeserializer(ZoneId.class, new Scalar<>(ZoneId.class, "a time zone", Scalars::zone));
        module.addSerializer(ZoneId.class, new ToStringSerializer(ZoneId.class));
        module.addDeserializer(
                Instant.class, new Scalar<>(Instant.class, "a time such as 2026-11-21T06:00:00Z", Scalars::instant));
        module.addDeserializer(String.class, new Scalar<>(String.class, "a string", Scalars::printable));
        module.addDeserializer(Integer.class, new WholeNumber<>(Integer.class, Integer::valueOf));
        module.addDeserializer(Long.class, new WholeNumber<>(Long.class, Long::valueOf));
        module.addDeserializer(Boolean.class, new Truth());
        return module;
    }

    /**
     * A currency by its code.
     *
     * @throws IllegalArgumentException if the code is not one of ISO 4217 with minor units
     */
    static Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "there is no such currency, send a code in capital letters such as EUR", e);
        }
        throw new IllegalArgumentException("this currency has no minor units, so nothing can be priced in it");
    }

    /**
     * A time zone by its name in the IANA database. An offset such as +02:00 is none: it knows no summer.
     *
     * @throws IllegalArgumentException if there is no such one
     */
    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException(
                    "there is no such time zone, send an area such as Europe/Berlin, or UTC");
        }
        return ZoneId.of(name);
    }

    /** The constants of an enum as they stand on the wire. */
    static String codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /**
     * A UUID in its usual form.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static UUID uuid(String text) {
        // UUID.fromString takes groups of any length.
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("an id is a UUID of 36 characters");
        }
        return UUID.fromString(text);
    }

    /**
     * A time with its offset, or a day, which begins at midnight UTC. A plus that a query string made a blank is taken for one. Years have
     * four digits: what is far beyond the database does not know.
     */
    private static Instant instant(String text) {
        Instant instant = text.length() == DATE_LENGTH
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException("a time is of the years 1 to " + LAST_YEAR);
        }
        return instant;
    }

    /** PostgreSQL keeps no NUL, UTF-8 no half of a character, and nobody means either. */
    private static String printable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("it contains a NUL character");
        }
        if (text.codePoints().anyMatch(Scalars::isHalf)) {
            throw new IllegalArgumentException("it contains one half of a surrogate pair");
        }
        return text;
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
