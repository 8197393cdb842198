package dev.entrepot.bootstrap.schedule;

import dev.entrepot.application.shared.ForgetIdempotencyKeys;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets idempotency keys that are too old to be replayed. */
class IdempotencySchedule {

    private final EachStore stores;
    private final ForgetIdempotencyKeys forget;

    IdempotencySchedule(EachStore stores, ForgetIdempotencyKeys forget) {
        this.stores = stores;
        this.forget = forget;
    }

    @Scheduled(fixedDelayString = "${entrepot.idempotency.sweep:PT1H}")
    void forget() {
        stores.run("Forgetting idempotency keys", () -> forget.handle(ForgetIdempotencyKeys.Command.usual()));
    }
}
