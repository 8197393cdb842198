package dev.entrepot.application.ordering;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.domain.ordering.Orders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows an order to staff, or to whoever has its token. */
public final class FindOrder {

    private final Transactions transactions;
    private final Orders orders;

    /** Makes it of the ports that it needs. */
    public FindOrder(Transactions transactions, Orders orders) {
        this.transactions = transactions;
        this.orders = orders;
    }

    /**
     * Shows it.
     *
     * @throws OrderingRefusal.NotFound if there is none, or it is not the caller's to see; nobody can tell which
     */
    public OrderView handle(Command command) {
        Optional<Order> found = transactions.read(() -> orders.find(command.id()));
        return found.filter(order -> mayBeSeen(order, command))
                .map(OrderView::of)
                .orElseThrow(() -> new OrderingRefusal.NotFound(command.id().toString()));
    }

    private static boolean mayBeSeen(Order order, Command command) {
        String token = command.token();
        return command.staff() || (token != null && order.isAccessibleWith(token));
    }

    /**
     * Which order to show to whom.
     *
     * @param staff whether staff asks
     * @param token what the caller presents; none if nothing
     */
    public record Command(
            OrderId id, boolean staff, @Nullable String token) {

        /** Does not tell the token. */
        @Override
        public String toString() {
            return "Command[" + id + "]";
        }
    }
}
