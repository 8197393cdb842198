package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.shipping.ShippingRate;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.web.pricing.ShippingMethodRequest.RateRequest;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks {@link ShippingMethodShape}; what it finds stands beside the member that does not fit. */
public final class ShippingMethodShapeValidator
        implements ConstraintValidator<ShippingMethodShape, ShippingMethodRequest> {

    @Override
    public boolean isValid(ShippingMethodRequest request, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        Findings findings = new Findings(context);
        List<RateRequest> rates = request.rates() == null ? List.of() : request.rates();
        Currency currency = rates.stream()
                .filter(Objects::nonNull)
                .flatMap(ShippingMethodShapeValidator::amounts)
                .map(Money::currency)
                .findFirst()
                .orElse(null);
        Set<Place> places = new HashSet<>();
        for (int i = 0; i < rates.size(); i++) {
            RateRequest rate = rates.get(i);
            if (rate != null) {
                checkPlace(rate, i, places, findings);
                checkRate(rate, i, currency, findings);
            }
        }
        checkPositive("freeFrom", request.freeFrom(), currency, findings);
        checkPositive("surcharge", request.surcharge(), currency, findings);
        List<String> tiers = request.freeForTiers() == null ? List.of() : request.freeForTiers();
        if (tiers.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .distinct()
                        .count()
                < tiers.size()) {
            findings.add("freeForTiers", "A tier stands once.");
        }
        return findings.none();
    }

    private static void checkPlace(RateRequest rate, int index, Set<Place> places, Findings findings) {
        if (rate.country() == null) {
            return;
        }
        if (Zone.ANY.equals(rate.country()) && (!rate.zoneRegion().isEmpty() || rate.postalCodes() != null)) {
            findings.add(index, "country", "A rate for every country has no region and no postal codes.");
        }
        if (!places.add(new Place(rate.country(), rate.zoneRegion(), rate.postalCodes()))) {
            findings.add(index, "country", "There is another rate for the same country, region and postal codes.");
        }
    }

    private static void checkRate(RateRequest rate, int index, @Nullable Currency currency, Findings findings) {
        long ways = Stream.of(rate.flat(), rate.byWeight(), rate.bySubtotal())
                .filter(Objects::nonNull)
                .count();
        if (ways != 1) {
            findings.add(index, "flat", "A rate is given by exactly one of flat, by_weight and by_subtotal.");
            return;
        }
        String member = rate.byWeight() != null ? "byWeight" : rate.bySubtotal() != null ? "bySubtotal" : "flat";
        if (isWhole(rate)) {
            fault(rate).ifPresent(complaint -> findings.add(index, member, complaint));
        }
        if (amounts(rate).anyMatch(amount -> !amount.currency().equals(currency))) {
            findings.add(index, member, "The amounts of a shipping method are of one currency.");
        }
    }

    private static void checkPositive(
            String member, @Nullable Money amount, @Nullable Currency currency, Findings findings) {
        if (amount == null) {
            return;
        }
        if (!amount.isPositive()) {
            findings.add(member, "An amount above zero is needed.");
        }
        if (currency != null && !amount.currency().equals(currency)) {
            findings.add(member, "The amounts of a shipping method are of one currency.");
        }
    }

    /** What the domain would say to it. */
    private static Optional<String> fault(RateRequest rate) {
        if (rate.byWeight() != null) {
            return ShippingRate.ByWeight.fault(RateRequest.weightBands(rate.byWeight()));
        }
        if (rate.bySubtotal() != null) {
            return ShippingRate.BySubtotal.fault(RateRequest.subtotalBands(rate.bySubtotal()));
        }
        return amounts(rate).anyMatch(Money::isNegative) ? Optional.of("A cost is zero or more.") : Optional.empty();
    }

    /** Whether nothing is missing; what is missing has a fault of its own. */
    private static boolean isWhole(RateRequest rate) {
        return (rate.byWeight() == null || areWhole(rate.byWeight(), band -> band.cost() != null))
                && (rate.bySubtotal() == null
                        || areWhole(rate.bySubtotal(), band -> band.from() != null && band.cost() != null));
    }

    private static <B> boolean areWhole(List<B> bands, Predicate<B> whole) {
        return !bands.isEmpty() && bands.stream().allMatch(band -> band != null && whole.test(band));
    }

    private static Stream<Money> amounts(RateRequest rate) {
        Stream<@Nullable Money> weights = rate.byWeight() == null
                ? Stream.empty()
                : rate.byWeight().stream().filter(Objects::nonNull).map(ShippingMethodRequest.WeightBandRequest::cost);
        Stream<@Nullable Money> subtotals = rate.bySubtotal() == null
                ? Stream.empty()
                : rate.bySubtotal().stream()
                        .filter(Objects::nonNull)
                        .flatMap(band -> Stream.of(band.from(), band.cost()));
        return Stream.of(Stream.ofNullable(rate.flat()), weights, subtotals)
                .flatMap(amounts -> amounts)
                .filter(Objects::nonNull);
    }

    private record Place(
            String country, String region, @Nullable PostalCodes postalCodes) {}

    /** Collects what does not fit. */
    private static final class Findings {

        private final ConstraintValidatorContext context;
        private boolean any;

        Findings(ConstraintValidatorContext context) {
            this.context = context;
        }

        boolean none() {
            return !any;
        }

        void add(String member, String message) {
            any = true;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(member)
                    .addConstraintViolation();
        }

        void add(int rate, String member, String message) {
            any = true;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode("rates")
                    .addPropertyNode(member)
                    .inIterable()
                    .atIndex(rate)
                    .addConstraintViolation();
        }
    }
}
