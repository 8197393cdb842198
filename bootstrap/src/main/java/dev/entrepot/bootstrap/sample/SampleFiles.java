package dev.entrepot.bootstrap.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.entrepot.application.pricing.CreatePromotion;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.Zone;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sample shop's files. */
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
