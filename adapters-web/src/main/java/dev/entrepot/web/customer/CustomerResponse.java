package dev.entrepot.web.customer;

import dev.entrepot.application.customer.CustomerView;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.web.pricing.BuyerContent.TaxStatusContent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "Customer", description = "A customer.")
record CustomerResponse(
        @Schema(description = "The customer's identity, by which a buyer is named.")
        CustomerId id,

        @Schema(description = "Where the customer can be reached.", example = "grace@example.org")
        EmailAddress email,

        @Schema(description = "The customer's name.", example = "Grace Hopper")
        String name,

        @Schema(description = "When the customer became one.", example = "2024-03-01T00:00:00Z")
        Instant memberSince,

        @Schema(description = "The codes of the groups that the customer belongs to.", example = "[\"press\"]")
        List<String> groups,

        @Schema(description = "The code of the tier that staff has assigned; null for none.", example = "gold")
        @Nullable
        String assignedTier,

        @Schema(
                description =
                        "The code of the tier that the customer has now: the higher one of the assigned one and that which membership has"
                                + " reached; null for none.",
                example = "gold")
        @Nullable
        String tier,

        @Schema(description = "How the customer stands to the tax office.")
        TaxStatusContent taxStatus) {

    static CustomerResponse of(CustomerView view) {
        CustomerContent content = view.content();
        return new CustomerResponse(
                view.id(),
                content.email(),
                content.name(),
                content.memberSince(),
                sorted(content.groups()),
                content.assignedTier(),
                view.tier(),
                TaxStatusContent.of(content.taxStatus()));
    }

    static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }
}
