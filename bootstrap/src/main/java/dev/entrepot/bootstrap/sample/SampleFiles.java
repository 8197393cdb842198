package dev.entrepot.bootstrap.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.entrepot.application.pricing.CreatePromotion;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingRate;
import dev.entrepot.domain.pricing.shipping.ShippingRate.WeightBand;
import dev.entrepot.domain.pricing.shipping.ShippingWaiver;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the sample shop has, mostly in files. */
final class SampleFiles {

    private SampleFiles() {}

    static InputStream open(String name) {
        return Objects.requireNonNull(SampleFiles.class.getResourceAsStream("/sample/" + name), name);
    }

    static List<TaxRule> taxRules() {
        return records(
                "tax-rates.csv",
                row -> new TaxRule(
                        Zone.region(row.getField("country"), row.getField("region")),
                        new TaxCategory(row.getField("category")),
                        List.of(new TaxRate(row.getField("name"), Percentage.of(row.getField("percent"))))));
    }

    /** The shipping methods, whose rules are too few for a file; their amounts are of the currency. */
    static List<ShippingMethod> shippingMethods(Currency currency) {
        ShippingRate byWeight = new ShippingRate.ByWeight(List.of(
                new WeightBand(1_000L, Money.of("5", currency)),
                new WeightBand(5_000L, Money.of("10", currency)),
                new WeightBand(10_000L, Money.of("15", currency)),
                new WeightBand(null, Money.of("20", currency))));
        ShippingRate flat = new ShippingRate.Flat(Money.of("25", currency));
        return List.of(
                shippingMethod("standard", "Standard, 3 to 5 days", byWeight),
                shippingMethod("express", "Express, the next day", flat));
    }

    private static ShippingMethod shippingMethod(String code, String name, ShippingRate rate) {
        Money threshold = Money.of("100", rate.costs().getFirst().currency());
        return new ShippingMethod(
                code,
                name,
                TaxCategory.STANDARD,
                List.of(new ShippingMethod.ZoneRate(Zone.EVERYWHERE, rate)),
                List.of(new ShippingWaiver.FromSubtotal(threshold), new ShippingWaiver.ForTier("premium")),
                null);
    }

    /** The promotions; their amounts are of the currency. */
    static List<CreatePromotion.Command> promotions(Currency currency) {
        return records(
                "promotions.csv",
                row -> new CreatePromotion.Command(
                        null,
                        row.getField("code"),
                        row.getField("name"),
                        Integer.parseInt(row.getField("priority")),
                        Validity.ALWAYS,
                        terms(row, currency)));
    }

    private static Promotion.Terms terms(NamedCsvRecord row, Currency currency) {
        Money amount = amount(row.getField("amount"), currency);
        Promotion.Terms terms = Promotion.Terms.of(
                amount == null ? Action.percentOffOrder(row.getField("percent")) : Action.amountOffOrder(amount));
        Money minimum = amount(row.getField("minimum"), currency);
        if (minimum != null) {
            terms = terms.when(Condition.minimumSubtotal(minimum));
        }
        String coupon = row.getField("coupon");
        return coupon.isEmpty() ? terms : terms.onlyWith(Coupons.shared(coupon));
    }

    private static @Nullable Money amount(String text, Currency currency) {
        return text.isEmpty() ? null : Money.of(text, currency);
    }

    private static <T> List<T> records(String name, Function<NamedCsvRecord, T> reading) {
        try (InputStream file = open(name);
                CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            return records.stream().map(reading).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
