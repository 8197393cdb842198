package dev.entrepot.web.shared;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@link Country}. */
public final class CountryValidator implements ConstraintValidator<Country, String> {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private boolean orEvery;

    @Override
    public void initialize(Country constraint) {
        orEvery = constraint.orEvery();
    }

    @Override
    public boolean isValid(@Nullable String country, ConstraintValidatorContext context) {
        return country == null || CODES.contains(country) || (orEvery && country.equals("*"));
    }
}
