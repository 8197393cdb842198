package dev.entrepot.testing.domain.ordering;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.ordering.AccessToken;
import dev.entrepot.domain.ordering.Address;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderLine;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.Totals;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.pricing.Delivery;
import dev.entrepot.domain.pricing.Pricing;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceList;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Discount;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Orders to test with, whose ids and numbers nobody has used before. */
public final class SampleOrders {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final AtomicLong POSITION = new AtomicLong(System.nanoTime() / 1_000);

    private SampleOrders() {}

    /** An order that was placed at {@link Fresh#NOW}. */
    public static Order placed() {
        return Order.place(placement(), Fresh.NOW);
    }

    /**
     * What was agreed on: two shirts at EUR 19.99 of EUR 25.00 and one cap at EUR 7.50, ten percent off, 19 % on top: EUR 50.85. The
     * variants exist nowhere else.
     */
    public static Order.Placement placement() {
        return placement(quote(null, Shopper.GUEST));
    }

    /** The same, with a cap of which nothing is sent. */
    public static Order.Placement digital() {
        return placement(quote(null, Shopper.GUEST), new Sku("CAP"));
    }

    /** The same, delivered for EUR 5.00, half of which a promotion takes, and 19 % on top: EUR 53.83. */
    public static Order.Placement delivered() {
        return placement(quote(
                new Delivery("parcel", "Parcel", TaxCategory.STANDARD, Money.of("5.00", EUR), false), Shopper.GUEST));
    }

    /** The same for an embassy, which pays no tax: EUR 42.73. */
    public static Order.Placement untaxed() {
        return placement(quote(null, new Shopper(Set.of(), "", "", null, null, new TaxStatus.Exempt("Embassy"))));
    }

    /** Two shirts without and a cap with the tax in the price, delivered for EUR 5.00 with the tax, and a sticker for nothing; a levy is taken of the tax too. */
    public static Order.Placement mixed() {
        Promotion sticker = Promotion.of(
                new PromotionId(Fresh.uuid()),
                "STICKER",
                "A sticker",
                new Action.FreeGift(new VariantId(Fresh.uuid()), new Sku("STICKER"), 3));
        return placement(quote(
                new Delivery("parcel", "Parcel", TaxCategory.STANDARD, Money.of("5.00", EUR), true),
                Shopper.GUEST,
                true,
                sticker));
    }

    private static Quote quote(@Nullable Delivery delivery, Shopper shopper) {
        return quote(delivery, shopper, false);
    }

    private static Order.Placement placement(Quote quote, Sku... digital) {
        List<OrderLine> lines = quote.lines().stream()
                .map(line -> new OrderLine(
                        "Thing",
                        line.quantity() == 1 ? "" : "M / Red",
                        List.of(digital).contains(line.sku()),
                        line))
                .toList();
        return new Order.Placement(
                new OrderId(Fresh.uuid()),
                OrderNumber.of(POSITION.incrementAndGet()),
                new EmailAddress("ada@example.org"),
                new Address("Ada Lovelace", "St James's Square 12", "2nd floor", "Berlin", "10115", "BE", "DE"),
                lines,
                quote.delivery(),
                Totals.of(quote),
                new AccessToken("token-" + Fresh.uuid()),
                "guest");
    }

    private static Quote quote(@Nullable Delivery delivery, Shopper shopper, boolean mixed, Promotion... more) {
        VariantId shirt = new VariantId(Fresh.uuid());
        VariantId cap = new VariantId(Fresh.uuid());
        Basket goods = Basket.of(
                        EUR,
                        List.of(
                                new BasketLine(shirt, new Sku("SHIRT-M"), TaxCategory.STANDARD, 2),
                                new BasketLine(cap, new Sku("CAP"), TaxCategory.STANDARD, 1)))
                .by(shopper);
        Basket basket = delivery == null ? goods : goods.deliveredBy(delivery);
        PriceList base = PriceList.base(
                EUR,
                false,
                Map.of(
                        shirt,
                        new Price(Money.of("19.99", EUR), Money.of("25.00", EUR), Price.BASE_LIST),
                        cap,
                        Price.base(Money.of("7.50", EUR))));
        PriceList withTax = new PriceList(
                "with-tax",
                EUR,
                1,
                Validity.ALWAYS,
                Audience.EVERYBODY,
                true,
                Map.of(cap, List.of(new PriceTier(1, new Price(Money.of("8.00", EUR), null, "with-tax")))));
        PriceBook prices = new PriceBook(1, EUR, mixed ? List.of(base, withTax) : List.of(base));
        Promotion tenOff =
                Promotion.of(new PromotionId(Fresh.uuid()), "TEN", "Ten percent off", Action.percentOffOrder("10"));
        Promotion halfTheDelivery = Promotion.of(
                new PromotionId(Fresh.uuid()),
                "HALF",
                "Half the delivery",
                new Action.OffShipping(Discount.percent("50")));
        TaxRate vat = new TaxRate("VAT 19%", Percentage.of("19"));
        TaxTable taxes = new TaxTable(
                1,
                Destination.country("DE"),
                TaxSettings.CUSTOMARY,
                List.of(new TaxRule(
                        Zone.country("DE"),
                        TaxCategory.STANDARD,
                        mixed ? List.of(vat, new TaxRate("Levy", Percentage.of("1"), true)) : List.of(vat))));
        List<Promotion> promotions = new ArrayList<>(List.of(more));
        promotions.add(tenOff);
        promotions.add(halfTheDelivery);
        return Pricing.quote(basket, prices, new PromotionBook(1, promotions), taxes, Fresh.NOW);
    }
}
