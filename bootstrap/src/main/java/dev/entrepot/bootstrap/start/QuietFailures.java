package dev.entrepot.bootstrap.start;

import dev.entrepot.bootstrap.settings.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Sends a failed start to the log only: whoever started the program reads one sentence, which the command line writes.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class QuietFailures implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(QuietFailures.class);

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof StartRefused refused) {
            LOG.info("The start was refused: {}", refused.sentence());
        } else {
            LOG.error("The start failed", failure);
        }
        return true;
    }
}
