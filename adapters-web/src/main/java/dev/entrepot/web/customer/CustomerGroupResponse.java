package dev.entrepot.web.customer;

import dev.entrepot.domain.customer.CustomerGroup;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "CustomerGroup", description = "Customers whom rules treat alike.")
record CustomerGroupResponse(
        @Schema(description = "By what rules name it.", example = "trade")
        String code,

        @Schema(description = "What staff reads.", example = "Trade customers")
        String name) {

    static CustomerGroupResponse of(CustomerGroup group) {
        return new CustomerGroupResponse(group.code(), group.name());
    }
}
