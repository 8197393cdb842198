package dev.entrepot.web.ordering;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.ordering.Address;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.web.pricing.BuyerContent;
import dev.entrepot.web.pricing.WantedLine;
import dev.entrepot.web.shared.Country;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrderContent", description = "An order to place.", example = PlaceOrderRequest.EXAMPLE)
@ShipToOfAddress
record PlaceOrderRequest(
        @Schema(description = "Where the buyer can be reached.", example = "ada@example.org") @NotNull
        EmailAddress email,

        @Schema(description = "Where it goes.") @NotNull @Valid
        AddressRequest shippingAddress,

        @Schema(description = "With what it is paid.") @NotNull @Valid
        PaymentRequest payment,

        @Schema(
                description = "The fingerprint of the quote that the buyer agreed to. Left out: whatever it costs now.",
                example =
                        "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea.RVVSLDAsMzE5LDIwMDA7SEFNUEVSLVBBTlRSWSwxLDIwMDAsMjAwMA")
        @Nullable
        @Size(max = 100_000)
        @Pattern(
                regexp = "[0-9a-f]{64}\\.[A-Za-z0-9_-]+",
                message = "This should be the whole text that a quote gave as its fingerprint.")
        String quoteFingerprint,

        @Schema(description = "The currency to price in; the one of the store if left out.", example = "EUR") @Nullable
        Currency currency,

        @Schema(description = "What is wanted; lines of one variant are merged.")
        @NotNull
        @Size(min = 1, max = Basket.MAX_LINES)
        List<@NotNull @Valid LineRequest> lines,

        @Schema(description = "The coupons that the buyer has, typed in any case.", example = "[\"WELCOME10\"]")
        @Nullable
        @Size(max = 20)
        List<@NotBlank @Size(max = 100) String> coupons,

        @Schema(description = "May repeat from the quote where it goes, and must not contradict the address.")
        @Nullable
        @Valid
        ShipToRequest shipTo,

        @Schema(
                description =
                        "The code of the shipping method to send it by. Left out: delivery is not part of the price.")
        @Nullable
        @Pattern(regexp = "[a-z0-9_-]{1,40}", message = "A code has 1 to 40 characters of a-z, 0-9, _ and -.")
        String shippingMethod,

        @Schema(description = "Who buys; for staff only. Left out: a guest.") @Nullable @Valid
        BuyerContent buyer) {

    /** The sample shop takes it as it stands; so it names no fingerprint, which would be one of another moment. */
    static final String EXAMPLE = """
            {"lines": [{"sku": "HAMPER-PANTRY", "quantity": 2}], "coupons": ["WELCOME10"], "email": "ada@example.org",
             "shipping_address": {"name": "Ada Lovelace", "line1": "Unter den Linden 1", "city": "Berlin",
                                  "postal_code": "10117", "country": "DE"},
             "payment": {"token": "tok_success"}}""";

    @Schema(
            name = "OrderLineContent",
            description = "Some units of one variant.",
            example = "{\"sku\": \"HAMPER-PANTRY\", \"quantity\": 2}")
    record LineRequest(
            @Schema(
                    description = "What is wanted, by its SKU. Send either this or variant_id.",
                    example = "HAMPER-PANTRY")
            @Nullable
            Sku sku,

            @Schema(description = "What is wanted, by its id. Send either this or sku.") @Nullable
            VariantId variantId,

            @Schema(description = "How many units.", example = "2") @NotNull @Min(1) @Max(BasketLine.MAX_QUANTITY)
            Integer quantity)
            implements WantedLine {}

    @Schema(name = "OrderDestination", description = "Where the quote was for.")
    record ShipToRequest(
            @Schema(description = "ISO 3166-1 alpha-2.", example = "DE") @NotNull @Country
            String country,

            @Schema(description = "The code of a state or province.", example = "BE") @Nullable @Size(max = 100)
            String region,

            @Schema(description = "The postal code.", example = "10117") @Nullable @Size(max = 20)
            String postalCode) {}

    @Schema(name = "OrderAddressContent", description = "Where an order goes.")
    record AddressRequest(
            @Schema(description = "Who receives it.", example = "Ada Lovelace") @NotBlank @Size(max = 200)
            String name,

            @Schema(description = "Street and number.", example = "Unter den Linden 1") @NotBlank @Size(max = 200)
            String line1,

            @Schema(description = "More of it.", example = "2nd floor") @Nullable @Size(max = 200)
            String line2,

            @Schema(description = "The city.", example = "Berlin") @NotBlank @Size(max = 100)
            String city,

            @Schema(description = "The postal code.", example = "10117") @NotBlank @Size(max = 20)
            String postalCode,

            @Schema(description = "The code of a state or province.", example = "BE") @Nullable @Size(max = 100)
            String region,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "DE") @NotNull @Country
            String country) {

        Address address() {
            return new Address(
                    name.strip(),
                    line1.strip(),
                    stripped(line2),
                    city.strip(),
                    postalCode.strip(),
                    stripped(region),
                    country);
        }

        private static String stripped(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @Schema(name = "PaymentContent", description = "With what an order is paid.")
    record PaymentRequest(
            @Schema(
                    description =
                            "What the gateway gave in exchange for a card; it is kept nowhere. The test gateway knows tok_success, tok_declined, tok_insufficient_funds, tok_timeout, tok_requires_action and tok_late_webhook.",
                    example = "tok_success")
            @NotBlank
            @Size(max = 255)
            String token) {

        /** Does not tell the token. */
        @Override
        public String toString() {
            return "PaymentRequest[hidden]";
        }
    }
}
