package dev.entrepot.bootstrap.schedule;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.ForgetIdempotencyKeys;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.application.shared.Stores;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets idempotency keys that are too old to be replayed. */
class IdempotencySchedule {

    private final Stores stores;
    private final ForgetIdempotencyKeys forget;

    IdempotencySchedule(Stores stores, ForgetIdempotencyKeys forget) {
        this.stores = stores;
        this.forget = forget;
    }

    @Scheduled(fixedDelayString = "${entrepot.idempotency.sweep:PT1H}")
    void forget() {
        for (StoreId store : stores.active()) {
            CurrentStore.run(store, () -> forget.handle(ForgetIdempotencyKeys.Command.usual()));
        }
    }
}
