package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import java.util.List;

/** Lists the shipping methods as they are now, by their codes. */
public final class ListShippingMethods {

    private final Transactions transactions;
    private final ShippingMethods methods;

    /** Makes it of the ports that it needs. */
    public ListShippingMethods(Transactions transactions, ShippingMethods methods) {
        this.transactions = transactions;
        this.methods = methods;
    }

    /** One page of them. */
    public Page<ShippingMethod> handle(Command command) {
        PageRequest wanted = command.page();
        List<ShippingMethod> all =
                transactions.read(() -> methods.book(PriceLists.PRESENT)).methods();
        List<ShippingMethod> items =
                all.stream().skip(wanted.offset()).limit(wanted.size()).toList();
        return new Page<>(items, all.size(), false, wanted);
    }

    /** Which page to list. */
    public record Command(PageRequest page) {}
}
