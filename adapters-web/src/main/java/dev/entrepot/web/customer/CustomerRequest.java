package dev.entrepot.web.customer;

import dev.entrepot.application.customer.CreateCustomer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.web.pricing.BuyerContent.TaxStatusContent;
import dev.entrepot.web.shared.json.FaultyInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "CustomerContent", description = "What can be written of a customer.", example = CustomerRequest.EXAMPLE)
record CustomerRequest(
        @Schema(
                description =
                        "Where the customer can be reached; no two have the same, and capitals make no difference.",
                example = "grace@example.org")
        @NotNull
        EmailAddress email,

        @Schema(description = "The customer's name.", example = "Grace Hopper")
        @NotBlank
        @Size(max = CustomerContent.MAX_NAME)
        String name,

        @Schema(
                description = "When the customer became one. Left out: now at first, kept afterwards.",
                example = "2024-03-01T00:00:00Z")
        @Nullable
        Instant memberSince,

        @Schema(description = "The codes of the groups that the customer belongs to.", example = "[\"press\"]")
        @Nullable
        @Size(max = CustomerContent.MAX_GROUPS)
        List<@NotNull @Pattern(regexp = CustomerGroupRequest.CODE, message = CustomerGroupRequest.CODE_MESSAGE) String>
                groups,

        @Schema(
                description =
                        "The code of the tier that the customer has whatever membership says, unless membership reaches a higher one.",
                example = "gold")
        @Nullable
        @Pattern(regexp = CustomerGroupRequest.CODE, message = CustomerGroupRequest.CODE_MESSAGE)
        String assignedTier,

        @Schema(description = "How the customer stands to the tax office; taxable if left out.") @Nullable @Valid
        TaxStatusContent taxStatus) {

    static final String EXAMPLE = """
            {"email": "grace@example.org", "name": "Grace Hopper", "member_since": "2024-03-01T00:00:00Z",
             "tax_status": {"type": "exempt", "reason": "Diplomatic mission"}}""";

    static CustomerRequest of(CustomerContent content) {
        return new CustomerRequest(
                content.email(),
                content.name(),
                content.memberSince(),
                CustomerResponse.sorted(content.groups()),
                content.assignedTier(),
                TaxStatusContent.of(content.taxStatus()));
    }

    CreateCustomer.Command toCommand(@Nullable IdempotencyKey key) {
        demandPossible();
        return new CreateCustomer.Command(key, email, name.strip(), memberSince, groupSet(), assignedTier, status());
    }

    /** What is known of a customer who has been one since an instant, unless this says another one. */
    CustomerContent toContent(Instant since) {
        demandPossible();
        return new CustomerContent(
                email, name.strip(), memberSince == null ? since : memberSince, groupSet(), assignedTier, status());
    }

    private void demandPossible() {
        if (memberSince != null
                && (memberSince.isBefore(CustomerContent.EARLIEST) || !memberSince.isBefore(CustomerContent.LATEST))) {
            throw FaultyInput.of(
                    "/member_since",
                    "out_of_range",
                    "This should be from " + CustomerContent.EARLIEST + " on and before " + CustomerContent.LATEST
                            + ".");
        }
    }

    private Set<String> groupSet() {
        return groups == null ? Set.of() : Set.copyOf(groups);
    }

    private TaxStatus status() {
        return taxStatus == null ? TaxStatus.TAXABLE : taxStatus.toTaxStatus();
    }
}
