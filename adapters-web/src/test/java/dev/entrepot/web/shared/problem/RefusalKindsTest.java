package dev.entrepot.web.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Identifier;
import dev.entrepot.domain.shared.Refusal;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RefusalKindsTest {

    private static final UUID ID = new UUID(7, 7);
    private static final LocationId PLACE = new LocationId(ID);
    private static final ReservationId RESERVATION = new ReservationId(ID);
    /** What a refusal may be made of, and one of each. */
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(String.class, "category"),
            Map.entry(long.class, 1L),
            Map.entry(int.class, 1),
            Map.entry(Slug.class, new Slug("a")),
            Map.entry(VariantId.class, new VariantId(ID)),
            Map.entry(EmailAddress.class, new EmailAddress("a@b.org")),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(StockItem.class, StockItem.none(new VariantId(ID), PLACE)),
            Map.entry(Allotment.class, new Allotment(new VariantId(ID), PLACE, 1)),
            Map.entry(ReservationId.class, RESERVATION),
            Map.entry(
                    Reservation.class,
                    Reservation.committed(
                            RESERVATION, List.of(new Allotment(new VariantId(ID), PLACE, 1)), Instant.EPOCH)),
            Map.entry(OrderNumber.class, OrderNumber.of(1)));
    /** It is made of a whole quote, and nothing else. */
    private static final List<String> BIG = List.of(OrderingRefusal.QuoteChanged.class.getName());

    @TestFactory
    Stream<DynamicTest> knowsTheCodeAndTheStatusOfEveryRefusal() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.entrepot.domain", "dev.entrepot.application")
                        .stream()
                        .filter(type -> type.isAssignableTo(Refusal.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> !BIG.contains(type.getName()))
                        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> isKnown(sample(type))));
    }

    private static void isKnown(Refusal refusal) {
        ProblemKind kind = ProblemKinds.named(refusal.code());

        assertThat(kind.status()).isEqualTo(ProblemKinds.status(refusal.kind()));
        assertThat(kind.title()).isNotEmpty();
    }

    private static Refusal sample(JavaClass type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.reflect().getConstructors()[0];
        Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                .map(RefusalKindsTest::sample)
                .toArray();
        return (Refusal) constructor.newInstance(arguments);
    }

    private static Object sample(Class<?> type) {
        if (type.isAssignableFrom(List.class)) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Identifier.class) {
            return new ProductId(ID);
        }
        return Objects.requireNonNull(SAMPLES.get(type), () -> "no sample of " + type);
    }
}
