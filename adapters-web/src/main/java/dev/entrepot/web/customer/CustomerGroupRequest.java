package dev.entrepot.web.customer;

import dev.entrepot.domain.customer.CustomerGroup;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Schema(name = "CustomerGroupContent", description = "What can be written of a customer group.")
record CustomerGroupRequest(
        @Schema(description = "By what rules name it, unique; it stays what it is.", example = "trade")
        @NotNull
        @Pattern(regexp = CODE, message = CODE_MESSAGE)
        String code,

        @Schema(description = "What staff reads.", example = "Trade customers")
        @NotBlank
        @Size(max = CustomerGroup.MAX_NAME)
        String name) {

    static final String CODE = "[a-z0-9][a-z0-9_-]{0,39}";
    static final String CODE_MESSAGE =
            "A code has 1 to 40 characters of a-z, 0-9, _ and -, and begins with a letter or digit.";

    static CustomerGroupRequest of(CustomerGroup group) {
        return new CustomerGroupRequest(group.code(), group.name());
    }

    CustomerGroup toGroup() {
        return new CustomerGroup(code, name.strip());
    }
}
