package dev.entrepot.application.customer;

import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer as shown at an instant.
 *
 * @param tier the code of the tier that the customer has then, by assignment or by length of membership; none if in none
 */
public record CustomerView(
        CustomerId id, CustomerContent content, @Nullable String tier, long version) {

    /** The customer as prices see them, buying in no particular channel; how many orders there were is not known. */
    public Shopper shopper() {
        return new Shopper(
                content.groups(), tier == null ? "" : tier, "", content.memberSince(), null, content.taxStatus());
    }
}
