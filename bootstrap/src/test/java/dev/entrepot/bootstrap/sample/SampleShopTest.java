package dev.entrepot.bootstrap.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.customer.CreateCustomer;
import dev.entrepot.application.customer.CreateCustomerGroup;
import dev.entrepot.application.customer.CreateCustomerTier;
import dev.entrepot.application.customer.CustomerView;
import dev.entrepot.application.merchandising.Assortment;
import dev.entrepot.application.merchandising.Classification;
import dev.entrepot.application.merchandising.ImportProducts;
import dev.entrepot.application.pricing.CreatePromotion;
import dev.entrepot.application.pricing.CreateShippingMethod;
import dev.entrepot.application.pricing.CurrentRules;
import dev.entrepot.application.pricing.ReplaceTaxRates;
import dev.entrepot.application.pricing.ShowTaxRates;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Discount;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.shipping.Shipment;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.web.merchandising.shopify.ShopifyImport;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleShopTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final SampleShop sample = new SampleShop(
            new ShopifyImport(new ImportProducts(
                    installation.transactions(),
                    installation.stores(),
                    installation.shop().products(),
                    new Classification(
                            installation.shop().categories(),
                            installation.shop().brands(),
                            installation.ids()),
                    new Assortment(
                            installation.shop().categories(),
                            installation.shop().priceLists(),
                            installation.repricing(),
                            installation.shop().stockItems(),
                            installation.shop().locations(),
                            installation.ids()),
                    installation.ids(),
                    installation.clock())),
            new CreatePromotion(installation.once(), installation.shop().promotions(), installation.ids()),
            new ReplaceTaxRates(installation.transactions(), installation.shop().taxRates()),
            new ShowTaxRates(
                    installation.transactions(),
                    new CurrentRules(
                            installation.shop().priceLists(),
                            installation.shop().promotions(),
                            installation.shop().taxRates(),
                            installation.shop().shippingMethods()),
                    installation.stores()),
            new CreateShippingMethod(installation.once(), installation.shop().shippingMethods()),
            new SampleClientele(
                    new CreateCustomerGroup(
                            installation.once(), installation.shop().customerGroups()),
                    new CreateCustomerTier(
                            installation.once(), installation.shop().customerTiers()),
                    new CreateCustomer(
                            installation.once(),
                            installation.shop().customers(),
                            installation.ids(),
                            installation.clock())),
            installation.stores());

    @Test
    void fillsAShopThatHasEverythingToTry() {
        assertThat(installation.inStore(sample::fill)).isEqualTo(new SampleShop.Filled(62, true, 2, 2, 2));

        List<Product> products = installation.shop().products().all();
        assertThat(products.stream()
                        .map(product -> product.content().category())
                        .distinct())
                .hasSize(8)
                .doesNotContainNull();
        assertThat(products.stream().map(product -> product.content().brand()).distinct())
                .hasSizeGreaterThan(5)
                .doesNotContainNull();
        assertThat(products.stream().map(Product::status).distinct())
                .containsExactlyInAnyOrder(ProductStatus.PUBLISHED, ProductStatus.DRAFT);
        assertThat(products).anyMatch(product -> product.variants().size() > 8);
        assertThat(installation.shop().products().findSellable(List.of(new Sku("KETTLE-COPPER")), List.of()))
                .hasSize(1);
    }

    @Test
    void taxesBooksLessAndNewYorkExactly() {
        installation.inStore(sample::fill);
        var table = installation.shop().taxRates().table(PriceLists.PRESENT);

        assertThat(table.rates(Destination.country("DE"), TaxCategory.STANDARD, Fresh.NOW))
                .hasSize(1);
        assertThat(table.rates(Destination.country("DE"), new TaxCategory("reduced"), Fresh.NOW)
                        .getFirst()
                        .percentage())
                .hasToString("7%");
        assertThat(table.rates(new Destination("US", "NY", "10001"), TaxCategory.STANDARD, Fresh.NOW)
                        .getFirst()
                        .percentage())
                .hasToString("8.875%");
    }

    @Test
    void hasAPercentageAndAnAmountWithAMinimum() {
        installation.inStore(sample::fill);

        List<Promotion> promotions =
                installation.shop().promotions().book(PriceLists.PRESENT).promotions();
        assertThat(promotions.stream().map(promotion -> promotion.terms().actions()))
                .anyMatch(actions -> actions.getFirst() instanceof Action.OffOrder(Discount.Share share))
                .anyMatch(actions -> actions.getFirst() instanceof Action.OffOrder(Discount.Fixed fixed));
        assertThat(promotions.stream()
                        .filter(promotion -> !promotion.terms().conditions().isEmpty()))
                .hasSize(1);
    }

    @Test
    void deliversByWeightOrFastAndFreeForGoodCustomers() {
        installation.inStore(sample::fill);
        var book = installation.shop().shippingMethods().book(PriceLists.PRESENT);
        var light = new Shipment(Money.of("99.99", EUR), 1_000, Destination.country("DE"), null);
        var dear = new Shipment(Money.of("100.00", EUR), 1_000, Destination.country("DE"), null);
        var premium = new Shipment(Money.of("1.00", EUR), 10_001, Destination.country("DE"), "premium");

        assertThat(book.find("standard").orElseThrow().cost(light).text()).startsWith("EUR 5.00");
        assertThat(book.find("express").orElseThrow().cost(light).text()).startsWith("EUR 25.00");
        assertThat(book.find("standard").orElseThrow().cost(dear).text()).startsWith("EUR 0.00");
        assertThat(book.find("standard").orElseThrow().cost(premium).text()).startsWith("EUR 0.00: EUR 20.00 to *");
    }

    @Test
    void knowsOneWhoIsGoldByLoyaltyAndOneWhoIsPremiumByChoice() {
        installation.inStore(sample::fill);

        assertThat(installation
                        .inStore(() -> installation.customerViews().list(null, new PageRequest(1, 10), Fresh.NOW))
                        .items()
                        .stream()
                        .map(CustomerView::tier))
                .containsExactlyInAnyOrder("gold", "premium");
    }

    @Test
    void changesNothingTheSecondTime() {
        installation.inStore(sample::fill);
        long rules = installation.shop().rules().version();

        assertThat(installation.inStore(sample::fill)).isEqualTo(new SampleShop.Filled(0, false, 0, 0, 0));
        assertThat(installation.shop().rules().version()).isEqualTo(rules);
    }
}
