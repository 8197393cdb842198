package dev.entrepot.bootstrap.sample;

import dev.entrepot.application.merchandising.ImportProducts;
import dev.entrepot.application.pricing.CreatePromotion;
import dev.entrepot.application.pricing.CreateShippingMethod;
import dev.entrepot.application.pricing.ReplaceTaxRates;
import dev.entrepot.application.pricing.ShowTaxRates;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.web.merchandising.shopify.ShopifyImport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Currency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a store with the sample shop. What is there already stays as it is, so that filling it again changes nothing, and neither do
 * the changes that somebody made get lost.
 */
public final class SampleShop {

    private static final Logger LOG = LoggerFactory.getLogger(SampleShop.class);

    private final ShopifyImport shopifyImport;
    private final CreatePromotion createPromotion;
    private final ReplaceTaxRates replaceTaxRates;
    private final ShowTaxRates showTaxRates;
    private final CreateShippingMethod createShippingMethod;
    private final SampleClientele clientele;
    private final Stores stores;

    /** Makes it of what it fills the store with. */
    public SampleShop(
            ShopifyImport shopifyImport,
            CreatePromotion createPromotion,
            ReplaceTaxRates replaceTaxRates,
            ShowTaxRates showTaxRates,
            CreateShippingMethod createShippingMethod,
            SampleClientele clientele,
            Stores stores) {
        this.shopifyImport = shopifyImport;
        this.createPromotion = createPromotion;
        this.replaceTaxRates = replaceTaxRates;
        this.showTaxRates = showTaxRates;
        this.createShippingMethod = createShippingMethod;
        this.clientele = clientele;
        this.stores = stores;
    }

    /** Fills the store that is bound. */
    public Filled fill() {
        return new Filled(products(), taxes(), promotions(), shippingMethods(), clientele.fill());
    }

    private long products() {
        ShopifyImport.Terms terms = new ShopifyImport.Terms(ImportProducts.Mode.KEEP, false, "sample");
        try (InputStream file = SampleFiles.open("products.csv")) {
            return shopifyImport.run(file, terms, new Complaints()).created();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean taxes() {
        boolean missing =
                showTaxRates.handle(new ShowTaxRates.Command()).rules().isEmpty();
        if (missing) {
            replaceTaxRates.handle(new ReplaceTaxRates.Command(TaxSettings.CUSTOMARY, SampleFiles.taxRules(), null));
        }
        return missing;
    }

    private int promotions() {
        Currency currency = stores.settings().currency();
        int created = 0;
        for (CreatePromotion.Command promotion : SampleFiles.promotions(currency)) {
            try {
                createPromotion.handle(promotion);
                created++;
            } catch (PricingRefusal.PromotionCodeTaken present) {
                LOG.debug("promotion {} is there already", promotion.code());
            }
        }
        return created;
    }

    private int shippingMethods() {
        Currency currency = stores.settings().currency();
        int created = 0;
        for (ShippingMethod method : SampleFiles.shippingMethods(currency)) {
            try {
                createShippingMethod.handle(new CreateShippingMethod.Command(null, method));
                created++;
            } catch (PricingRefusal.ShippingMethodCodeTaken present) {
                LOG.debug("shipping method {} is there already", method.code());
            }
        }
        return created;
    }

    /**
     * What was missing and is there now.
     *
     * @param taxes whether the store had no tax rates at all and has the sample's now
     */
    public record Filled(long products, boolean taxes, int promotions, int shippingMethods, int customers) {}

    /** A shop that has other things under the sample's names is no reason not to start. */
    private static final class Complaints implements ShopifyImport.Watcher {

        @Override
        public void failed(ShopifyImport.Note note) {
            LOG.warn("Sample product {} was left out: {}", note.handle(), note.message());
        }

        @Override
        public void warned(ShopifyImport.Note note) {
            LOG.info("Sample product {}: {}", note.handle(), note.message());
        }

        @Override
        public void advanced(ShopifyImport.Tally tally) {
            LOG.debug("{} sample products", tally.products());
        }
    }
}
