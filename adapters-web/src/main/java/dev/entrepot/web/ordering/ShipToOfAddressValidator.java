package dev.entrepot.web.ordering;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ShipToOfAddress}; what it finds stands beside the member that differs. */
public final class ShipToOfAddressValidator implements ConstraintValidator<ShipToOfAddress, PlaceOrderRequest> {

    @Override
    public boolean isValid(PlaceOrderRequest request, ConstraintValidatorContext context) {
        PlaceOrderRequest.ShipToRequest shipTo = request.shipTo();
        PlaceOrderRequest.AddressRequest address = request.shippingAddress();
        if (shipTo == null || address == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean agree = agree("country", shipTo.country(), address.country(), context);
        agree &= agree("region", shipTo.region(), address.region(), context);
        agree &= agree("postalCode", shipTo.postalCode(), address.postalCode(), context);
        return agree;
    }

    private static boolean agree(
            String member, @Nullable String said, @Nullable String address, ConstraintValidatorContext context) {
        if (said == null || said.strip().equals(address == null ? "" : address.strip())) {
            return true;
        }
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("shipTo")
                .addPropertyNode(member)
                .addConstraintViolation();
        return false;
    }
}
