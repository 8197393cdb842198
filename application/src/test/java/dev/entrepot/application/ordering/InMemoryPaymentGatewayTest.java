package dev.entrepot.application.ordering;

import dev.entrepot.testing.application.ordering.InMemoryPaymentGateway;
import dev.entrepot.testing.application.ordering.PaymentGatewayContract;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;

class InMemoryPaymentGatewayTest implements PaymentGatewayContract {

    private final InMemoryPaymentGateway gateway = new InMemoryPaymentGateway(new InMemoryUnitOfWork());

    @Override
    public PaymentGateway gateway() {
        return gateway;
    }
}
