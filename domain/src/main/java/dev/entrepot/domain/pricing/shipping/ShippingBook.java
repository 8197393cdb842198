package dev.entrepot.domain.pricing.shipping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The shipping methods of a shop.
 *
 * @param version the version of the shop's pricing rules at which they were read
 * @param methods in the order of their codes
 */
public record ShippingBook(long version, List<ShippingMethod> methods) {

    /** Puts the methods in the order of their codes. */
    public ShippingBook {
        methods = methods.stream()
                .sorted(Comparator.comparing(ShippingMethod::code))
                .toList();
    }

    /** The method of this code, if there is one. */
    public Optional<ShippingMethod> find(String code) {
        return methods.stream().filter(method -> method.code().equals(code)).findFirst();
    }
}
