package dev.entrepot.testing.application.ordering;

import dev.entrepot.application.ordering.PaymentGateway;
import dev.entrepot.application.ordering.PaymentOutcome;
import dev.entrepot.application.ordering.PaymentToken;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A gateway in memory, whose answer is chosen by the token: {@code tok_success} captures, {@code tok_declined} and
 * {@code tok_insufficient_funds} decline, {@code tok_timeout}, {@code tok_requires_action} and {@code tok_late_webhook} leave it undecided,
 * any other declines. It refuses to be called inside a transaction.
 */
public final class InMemoryPaymentGateway implements PaymentGateway {

    private final InMemoryUnitOfWork work;
    private final Map<OrderId, PaymentOutcome> outcomes = new ConcurrentHashMap<>();
    private final Map<OrderId, Money> captured = new ConcurrentHashMap<>();
    private final Map<OrderId, Money> refunded = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicInteger refundFailures = new AtomicInteger();
    private final AtomicReference<Runnable> incident = new AtomicReference<>(InMemoryPaymentGateway::nothing);

    /** Makes a gateway that nobody has asked yet. */
    public InMemoryPaymentGateway(InMemoryUnitOfWork work) {
        this.work = work;
    }

    /** Has something happen once: the next time it is asked to charge, after it has decided and before it answers. */
    public void beforeNextAnswer(Runnable happening) {
        incident.set(happening);
    }

    /** Has it fail to give back so many times from now on. */
    public void failNextRefunds(int times) {
        refundFailures.set(times);
    }

    /** Has it make up its mind about a charge that it left undecided. */
    public void decide(OrderId order, Money amount, PaymentOutcome outcome) {
        remember(order, amount, outcome);
    }

    /** How often it was asked to charge. */
    public int questions() {
        return questions.get();
    }

    /** How many charges it took. */
    public int captures() {
        return captured.size();
    }

    /** What it took for the order, if anything. */
    public Optional<Money> captured(OrderId order) {
        return Optional.ofNullable(captured.get(order));
    }

    /** What it gave back for the order, if anything. */
    public Optional<Money> refunded(OrderId order) {
        return Optional.ofNullable(refunded.get(order));
    }

    @Override
    public PaymentOutcome charge(OrderId order, Money amount, PaymentToken token) {
        demandNoTransaction();
        questions.incrementAndGet();
        PaymentOutcome outcome = outcomes.computeIfAbsent(order, first -> outcomeOf(first, token));
        remember(order, amount, outcome);
        incident.getAndSet(InMemoryPaymentGateway::nothing).run();
        return outcome;
    }

    private void remember(OrderId order, Money amount, PaymentOutcome outcome) {
        outcomes.put(order, outcome);
        if (outcome instanceof PaymentOutcome.Captured) {
            captured.put(order, amount);
        }
    }

    private static PaymentOutcome outcomeOf(OrderId order, PaymentToken token) {
        return switch (token.value()) {
            case "tok_success" -> new PaymentOutcome.Captured("pay_" + order);
            case "tok_insufficient_funds" -> new PaymentOutcome.Declined("insufficient_funds");
            case "tok_timeout" -> new PaymentOutcome.Undecided("timeout");
            case "tok_requires_action" -> new PaymentOutcome.Undecided("requires_action");
            case "tok_late_webhook" -> new PaymentOutcome.Undecided("processing");
            default -> new PaymentOutcome.Declined("card_declined");
        };
    }

    @Override
    public void refund(OrderId order, String reference, Money amount) {
        demandNoTransaction();
        if (refundFailures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("told to fail");
        }
        if (!(outcomes.get(order) instanceof PaymentOutcome.Captured taken)
                || !taken.reference().equals(reference)) {
            throw new IllegalStateException("nothing was taken as " + reference);
        }
        refunded.put(order, amount);
    }

    private void demandNoTransaction() {
        if (work.isRunning()) {
            throw new IllegalStateException("the gateway is outside and must not be called inside a transaction");
        }
    }

    private static void nothing() {}
}
