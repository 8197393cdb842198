package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.web.shared.access.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A buyer as staff name or describe one, in quotes and in orders. What is said of a customer whom the shop does not know, whoever sends
 * this has checked.
 *
 * @param customer none to describe somebody
 * @param groups none for no group
 */
@Schema(
        name = "BuyerContent",
        description =
                "Who buys, as far as prices and taxes care; for staff only. Either a customer, whose groups, tier, membership and tax status"
                        + " count then, or a description, of which what is left out is as of a guest.",
        example = "{\"groups\": [\"staff\"], \"tier\": \"gold\", \"member_since\": \"2024-03-01T00:00:00Z\"}")
@CustomerOrDescription
public record BuyerContent(
        @Schema(
                description =
                        "The id of a customer; not beside groups, tier, member_since and tax_status, which are the customer's own.")
        @Nullable
        CustomerId customer,

        @Schema(description = "The customer groups that the buyer belongs to.", example = "[\"staff\"]")
        @Nullable
        @Size(max = 100)
        List<@NotBlank @Size(max = 100) String> groups,

        @Schema(description = "The buyer's tier in the loyalty programme.", example = "gold")
        @Nullable
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "A tier has a name.")
        @Size(max = 100)
        String tier,

        @Schema(description = "Where the buyer buys.", example = "app")
        @Nullable
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "A channel has a name.")
        @Size(max = 100)
        String channel,

        @Schema(description = "When the buyer became a customer.", example = "2024-03-01T00:00:00Z") @Nullable
        Instant memberSince,

        @Schema(description = "How many orders the buyer has placed that were not cancelled.", example = "3")
        @Nullable
        @Min(0)
        Integer earlierOrders,

        @Schema(description = "How the buyer stands to the tax office; taxable if left out.") @Nullable @Valid
        TaxStatusContent taxStatus) {

    /** Who asks: the buyer whom staff have named or described, or a guest. */
    static BasketRequest.Buyer buyer(@Nullable BuyerContent said) {
        if (said == null) {
            return BasketRequest.Buyer.GUEST;
        }
        return said.customer == null
                ? new BasketRequest.Buyer.Described(said.toShopper())
                : new BasketRequest.Buyer.Known(said.customer, said.channelOrNone(), said.earlierOrders);
    }

    /**
     * Lets a buyer through only if staff have named or described it.
     *
     * @throws dev.entrepot.web.shared.problem.ApiProblem if somebody else has
     */
    public static void demandOfStaff(@Nullable BuyerContent described, Caller caller) {
        if (described != null) {
            caller.demandStaff("buyer");
        }
    }

    private Shopper toShopper() {
        return new Shopper(
                groups == null ? Set.of() : groups.stream().map(String::strip).collect(Collectors.toUnmodifiableSet()),
                tier == null ? "" : tier.strip(),
                channelOrNone(),
                memberSince,
                earlierOrders,
                taxStatus == null ? TaxStatus.TAXABLE : taxStatus.toTaxStatus());
    }

    private String channelOrNone() {
        return channel == null ? "" : channel.strip();
    }

    /** A tax status as it is written, in either direction. */
    @Schema(name = "TaxStatusContent", description = "How a buyer stands to the tax office; type says which way.")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TaxStatusContent.Taxable.class, name = "taxable"),
        @JsonSubTypes.Type(value = TaxStatusContent.Exempt.class, name = "exempt"),
        @JsonSubTypes.Type(value = TaxStatusContent.ReverseCharge.class, name = "reverse_charge")
    })
    public sealed interface TaxStatusContent {

        /** The status as it is written. */
        static TaxStatusContent of(TaxStatus status) {
            return switch (status) {
                case TaxStatus.Taxable taxable -> new Taxable();
                case TaxStatus.Exempt(String reason) -> new Exempt(reason);
                case TaxStatus.ReverseCharge(String vatId) -> new ReverseCharge(vatId);
            };
        }

        /** The status that is meant. */
        TaxStatus toTaxStatus();

        /** Pays what everybody pays. */
        @Schema(name = "TaxableContent", description = "Pays what everybody pays.", example = "{\"type\": \"taxable\"}")
        record Taxable() implements TaxStatusContent {
            @Override
            public TaxStatus toTaxStatus() {
                return TaxStatus.TAXABLE;
            }
        }

        /** Pays no tax. */
        @Schema(
                name = "ExemptContent",
                description = "Pays no tax.",
                example = "{\"type\": \"exempt\", \"reason\": \"Diplomatic mission\"}")
        record Exempt(
                @Schema(description = "Why, as it stands on the receipt.", example = "Diplomatic mission")
                @NotBlank
                @Size(max = 200)
                String reason)
                implements TaxStatusContent {
            @Override
            public TaxStatus toTaxStatus() {
                return new TaxStatus.Exempt(reason.strip());
            }
        }

        /** Owes the tax to the tax office. */
        @Schema(
                name = "ReverseChargeContent",
                description = "Owes the tax to the tax office directly, so that none is charged.",
                example = "{\"type\": \"reverse_charge\", \"vat_id\": \"ATU12345678\"}")
        record ReverseCharge(
                @Schema(
                        description =
                                "The buyer's VAT identification number; its shape is checked, and not whose it is.",
                        example = "ATU12345678")
                @NotNull
                @Pattern(
                        regexp = "[A-Z]{2}[A-Z0-9+*]{2,12}",
                        message =
                                "A VAT id is a country's two capital letters and 2 to 12 characters, such as ATU12345678.")
                String vatId)
                implements TaxStatusContent {
            @Override
            public TaxStatus toTaxStatus() {
                return new TaxStatus.ReverseCharge(vatId);
            }
        }
    }
}
