package dev.entrepot.web.ordering;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.ordering.Address;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.web.pricing.KnownShippingMethod;
import dev.entrepot.web.pricing.WantedLine;
import dev.entrepot.web.shared.Country;
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

@ShipToOfAddress
record PlaceOrderRequest(
        @NotNull EmailAddress email,
        @NotNull @Valid AddressRequest shippingAddress,
        @NotNull @Valid PaymentRequest payment,

        @Nullable
        @Pattern(
                regexp = "[0-9a-f]{64}",
                message = "A fingerprint is the 64 hexadecimal digits that a quote gave as fingerprint.")
        String quoteFingerprint,

        @Nullable Currency currency,
        @NotNull @Size(min = 1, max = Basket.MAX_LINES) List<@NotNull @Valid LineRequest> lines,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> coupons,
        @Nullable @Valid ShipToRequest shipTo,
        @Nullable @KnownShippingMethod String shippingMethod) {

    record LineRequest(
            @Nullable Sku sku,
            @Nullable VariantId variantId,
            @NotNull @Min(1) @Max(BasketLine.MAX_QUANTITY) Integer quantity)
            implements WantedLine {}

    record ShipToRequest(
            @NotNull @Country String country,
            @Nullable @Size(max = 100) String region,
            @Nullable @Size(max = 20) String postalCode) {}

    record AddressRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String line1,
            @Nullable @Size(max = 200) String line2,
            @NotBlank @Size(max = 100) String city,
            @NotBlank @Size(max = 20) String postalCode,
            @Nullable @Size(max = 100) String region,
            @NotNull @Country String country) {

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

    record PaymentRequest(@NotBlank @Size(max = 255) String token) {

        /** Does not tell the token. */
        @Override
        public String toString() {
            return "PaymentRequest[hidden]";
        }
    }
}
