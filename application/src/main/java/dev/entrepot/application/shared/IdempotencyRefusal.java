package dev.entrepot.application.shared;

import dev.entrepot.domain.shared.Refusal;
import java.util.Map;

/** What is refused about idempotency keys. */
public abstract sealed class IdempotencyRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private IdempotencyRefusal(String code, Kind kind, String message) {
        super(code, kind, message);
    }

    /** The key was used for another request. */
    public static final class KeyReused extends IdempotencyRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the key. */
        public KeyReused() {
            super(
                    "idempotency_key_reused",
                    Kind.INVALID,
                    "This Idempotency-Key was used for a different request. Use a new key for a new request.");
        }
    }

    /** The same request is being worked on. */
    public static final class InProgress extends IdempotencyRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses to wait any longer. */
        public InProgress() {
            super(
                    "request_in_progress",
                    Kind.CONFLICT,
                    "The same request is still being worked on. Repeat it with the same Idempotency-Key in a second.");
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("retry_after_seconds", 1);
        }
    }
}
