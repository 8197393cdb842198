package dev.entrepot.bootstrap.schedule;

import dev.entrepot.application.pricing.ApplyDuePriceChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Has scheduled changes of prices take effect when their time has come. */
class PriceSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PriceSchedule.class);

    private final EachStore stores;
    private final ApplyDuePriceChanges applyDue;

    PriceSchedule(EachStore stores, ApplyDuePriceChanges applyDue) {
        this.stores = stores;
        this.applyDue = applyDue;
    }

    @Scheduled(fixedDelayString = "${entrepot.prices.sweep:PT5S}")
    void apply() {
        stores.run("Changing prices whose time has come", this::applyAll);
    }

    private void applyAll() {
        ApplyDuePriceChanges.Applied applied;
        do {
            applied = applyDue.handle(ApplyDuePriceChanges.Command.batch());
            if (applied.waiting() > 0) {
                LOG.warn(
                        "{} scheduled changes of prices wait for approval, since prices moved meanwhile",
                        applied.waiting());
            }
        } while (applied.more());
    }
}
