package dev.entrepot.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Refusal.Kind;
import dev.entrepot.testing.domain.ordering.SampleOrders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderingRefusalTest {

    @Test
    void namesEveryLineThatFallsShort() {
        OrderingRefusal.OutOfStock refusal = new OrderingRefusal.OutOfStock(List.of(
                new OrderingRefusal.ShortLine("SHIRT", 3, 1, 0), new OrderingRefusal.ShortLine("CAP", 2, 0, 7)));

        assertThat(refusal.code()).isEqualTo("insufficient_stock");
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.facts())
                .isEqualTo(Map.of(
                        "shortages",
                        List.of(
                                Map.of("sku", "SHIRT", "requested", 3L, "available", 1L, "elsewhere", 0L),
                                Map.of("sku", "CAP", "requested", 2L, "available", 0L, "elsewhere", 7L))));
        assertThat(refusal)
                .hasMessageContaining(
                        "SHIRT (3 wanted, 1 available), CAP (2 wanted, 0 available, 7 at locations that do not send there). Lower the"
                                + " quantity, leave the line out or choose another destination.");
    }

    @Test
    void bringsTheNewQuote() {
        Totals totals = SampleOrders.placement().totals();
        Quote quote = new Quote(
                totals.total().currency(),
                SampleOrders.placement().lines().stream().map(OrderLine::priced).toList(),
                null,
                Money.zero(totals.total().currency()),
                new Explanation(List.of()));

        OrderingRefusal.QuoteChanged refusal = new OrderingRefusal.QuoteChanged("nothing that a quote gave", quote);

        assertThat(refusal.code()).isEqualTo("quote_changed");
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.quote()).isEqualTo(quote);
        assertThat(refusal.difference()).isEmpty();
        assertThat(refusal.facts()).isEqualTo(Map.of("quote_fingerprint", quote.fingerprint(), "total", quote.total()));
        assertThat(Totals.of(quote)).isEqualTo(totals);
    }

    @Test
    void saysWhatIsAllowedInstead() {
        OrderingRefusal.IllegalTransition refusal =
                new OrderingRefusal.IllegalTransition(OrderStatus.PENDING, OrderStatus.PENDING);

        assertThat(refusal.code()).isEqualTo("illegal_transition");
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal).hasMessage("The order is pending already.");
        assertThat(new OrderingRefusal.IllegalTransition(OrderStatus.PAID, OrderStatus.PENDING))
                .hasMessage("An order that is paid cannot become pending. It can become cancelled.");
        assertThat(refusal.facts())
                .isEqualTo(Map.of(
                        "from",
                        "pending",
                        "to",
                        "pending",
                        "allowed",
                        List.of("paid", "payment_failed", "cancelled", "expired")));
    }

    @Test
    void doesNotTellWhetherAnOrderExists() {
        OrderingRefusal.NotFound refusal = new OrderingRefusal.NotFound("x");

        assertThat(refusal.code()).isEqualTo("order_not_found");
        assertThat(refusal.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refusal.facts()).isEqualTo(Map.of("reference", "x"));
    }
}
