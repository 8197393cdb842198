package dev.entrepot.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.application.catalog.CreateBrand;
import dev.entrepot.application.catalog.CreateCategory;
import dev.entrepot.application.inventory.TransferView;
import dev.entrepot.application.merchandising.CreateProduct;
import dev.entrepot.application.ordering.OrderView;
import dev.entrepot.application.pricing.CreatePromotion;
import dev.entrepot.application.shared.AnswerCodec;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.ordering.Address;
import dev.entrepot.domain.ordering.FulfillmentStatus;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.PaymentStatus;
import dev.entrepot.domain.ordering.Totals;
import dev.entrepot.domain.pricing.Adjustment;
import dev.entrepot.domain.pricing.ShippingLine;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.testing.application.shared.AnswerCodecContract;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonAnswerCodecTest implements AnswerCodecContract {

    private static final UUID ID = UUID.fromString("019aa5f0-0000-7000-8000-000000000001");

    private final JacksonAnswerCodec codec = new JacksonAnswerCodec();

    @Override
    public AnswerCodec codec() {
        return codec;
    }

    static Stream<Record> answers() {
        return Stream.of(
                new CreateBrand.Created(new BrandId(ID)),
                new CreateCategory.Created(new CategoryId(ID)),
                new CreateProduct.Created(new ProductId(ID)),
                new CreatePromotion.Created(new PromotionId(ID)),
                transfer(null, null),
                transfer("berta", Instant.parse("2026-11-21T15:00:00.123456Z")),
                order(OrderStatus.PAID, null, "EUR 19.90"),
                order(OrderStatus.PAYMENT_FAILED, "JPY 2500", "JPY 1999"),
                order(OrderStatus.PENDING, "KWD 1.001", "KWD 0.100"),
                order(OrderStatus.CANCELLED, "CLF 92233720368547.5807", "CLF 0.0001"));
    }

    private static TransferView transfer(@Nullable String endedBy, @Nullable Instant endedAt) {
        return new TransferView(
                new TransferId(ID),
                "main",
                "attic",
                endedBy == null ? Transfer.State.IN_TRANSIT : Transfer.State.RECEIVED,
                "",
                List.of(new TransferView.Line(new Sku("KETTLE"), 1_000_000_000, 2, 1)),
                "anna",
                Instant.parse("2026-11-21T12:00:00Z"),
                endedBy,
                endedAt,
                2);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsBackExactlyWhatItWrote(Record answer) {
        String text = codec.write(answer);

        Record read = codec.read(text, answer.getClass());

        assertThat(read).isEqualTo(answer);
        assertThat(codec.write(read)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void readsBackEveryPaymentStatus(PaymentStatus status) {
        Payload payload = new Payload(status, Instant.parse("2026-11-21T06:54:47.123456789Z"), null, List.of());

        assertThat(codec.read(codec.write(payload), Payload.class)).isEqualTo(payload);
    }

    @Test
    void writesComponentsAndNothingElse() {
        assertThat(codec.write(Money.parse("EUR 19.90"))).isEqualTo("{\"minor\":1990,\"currency\":\"EUR\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"minor\":1990}",
                "{\"minor\":null,\"currency\":\"EUR\"}",
                "{\"minor\":1990,\"currency\":\"EUR\",\"rate\":1}",
                "{\"minor\":1990,\"currency\":\"nope\"}",
                "{\"minor\":1990,\"currency\":\"XXX\"}",
                "{\"minor\":1990,\"currency\":\"EUR\"} and more"
            })
    void refusesTextThatIsNoSuchRecord(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.read(text, Money.class))
                .withMessageContaining("this text is no Money");
    }

    @Test
    void doesNotQuoteTheTextThatItRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.read("{\"secret\":\"hush\"}", OrderView.class))
                .withNoCause()
                .withMessageNotContaining("hush");
    }

    private static OrderView order(OrderStatus status, @Nullable String compareAt, String unit) {
        Money price = Money.parse(unit);
        Money zero = Money.zero(price.currency());
        TaxRate rate = new TaxRate("Sales tax \"NYC\" 8.875%", Percentage.of("8.875"));
        OrderView.Line line = new OrderView.Line(
                new VariantId(ID),
                new Sku("SHIRT-RED-M"),
                "Shirt “Ærlig” 👕",
                "M / Red",
                2,
                compareAt == null,
                true,
                price,
                compareAt == null ? null : Money.parse(compareAt),
                compareAt == null ? null : "base",
                true,
                price.times(2),
                List.of(new Adjustment("AUTUMN", "Autumn sale", price)),
                List.of(new TaxLine(rate, price, zero)),
                zero,
                price);
        return new OrderView(
                new OrderId(ID),
                OrderNumber.of(42),
                status,
                PaymentStatus.PAID,
                FulfillmentStatus.UNFULFILLED,
                new EmailAddress("ada@example.org"),
                new Address("Ada", "Main St 1\n2nd floor", "", "Oslo", "0150", "", "NO"),
                List.of(line),
                new ShippingLine(
                        "parcel",
                        "Parcel",
                        true,
                        price,
                        List.of(new Adjustment("FREE", "Free delivery", price)),
                        zero,
                        List.of(new TaxLine(rate, zero, zero))),
                new Totals(
                        true,
                        price.times(2),
                        price,
                        zero,
                        zero,
                        zero,
                        zero,
                        price,
                        "no tax, since the buyer is exempt: Embassy"),
                "f".repeat(64),
                "token-of-at-least-thirty-two-characters",
                "",
                Instant.parse("2026-11-21T06:54:47.123456789Z"),
                2);
    }

    record Payload(
            PaymentStatus status, Instant at, @Nullable Money amount, List<Adjustment> adjustments) {}
}
