package dev.entrepot.application.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.shared.ChangeStoreSettings;
import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.InMemoryShop;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowTaxRatesTest {

    private static final List<TaxRate> VAT = List.of(new TaxRate("VAT", Percentage.of("19")));
    private static final TaxRule COUNTRY = new TaxRule(Zone.country("DE"), TaxCategory.STANDARD, VAT);
    private static final TaxRule REGION = new TaxRule(Zone.region("US", "NY"), TaxCategory.STANDARD, VAT);

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final InMemoryShop shop = installation.shop();
    private final CurrentRules rules =
            new CurrentRules(shop.priceLists(), shop.promotions(), shop.taxRates(), shop.shippingMethods());

    @Test
    void showsWhatTheRatesWereReplacedBy() {
        replace(List.of(COUNTRY, REGION));
        assertThat(shown()).containsExactly(REGION, COUNTRY);

        replace(List.of());
        assertThat(shown()).isEmpty();
    }

    @Test
    void taxesAtHomeByTheSettingsOfTheStore() {
        StoreSettings changed = new StoreSettings("Bern", Currency.getInstance("CHF"), true, "CH", ZoneId.of("UTC"));

        installation.inStore(() -> {
            new ChangeStoreSettings(installation.transactions(), installation.stores())
                    .handle(new ChangeStoreSettings.Command(changed, 1));
            return changed;
        });

        CurrentRules.Rules known = installation.inStore(() -> rules.known(changed.currency(), List.of()));
        assertThat(known.prices().taxIncluded()).isTrue();
        assertThat(known.taxes().home().country()).isEqualTo("CH");
        assertThat(installation.inStore(() -> installation.stores().settings())).isEqualTo(changed);
    }

    private List<TaxRule> shown() {
        ShowTaxRates showTaxRates = new ShowTaxRates(installation.transactions(), rules, installation.stores());
        return installation
                .inStore(() -> showTaxRates.handle(new ShowTaxRates.Command()))
                .rules();
    }

    private void replace(List<TaxRule> replacement) {
        installation.inStore(() -> {
            new ReplaceTaxRates(installation.transactions(), shop.taxRates())
                    .handle(new ReplaceTaxRates.Command(TaxSettings.CUSTOMARY, replacement, null));
            return replacement;
        });
    }
}
