package dev.entrepot.web.inventory;

import dev.entrepot.domain.shared.Zone;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link PartsOfOneCountry}; what it finds stands beside each member that is too much. */
public final class PartsOfOneCountryValidator implements ConstraintValidator<PartsOfOneCountry, ZoneContent> {

    @Override
    public boolean isValid(ZoneContent zone, ConstraintValidatorContext context) {
        if (!Zone.ANY.equals(zone.country())) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean fits = leftOut("region", zone.zoneRegion().isEmpty(), context);
        fits &= leftOut("postalCodes", zone.postalCodes() == null, context);
        return fits;
    }

    private static boolean leftOut(String member, boolean absent, ConstraintValidatorContext context) {
        if (!absent) {
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(member)
                    .addConstraintViolation();
        }
        return absent;
    }
}
