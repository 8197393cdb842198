package dev.entrepot.domain.inventory.location;

import dev.entrepot.domain.shared.Refusal;
import java.util.Map;

/** What is refused about locations. */
public abstract sealed class LocationRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> facts;

    private LocationRefusal(String code, Kind kind, String message, Map<String, Object> facts) {
        super(code, kind, message);
        this.facts = facts;
    }

    @Override
    public final Map<String, Object> facts() {
        return facts;
    }

    /** A location that was asked for does not exist (any more). */
    public static final class NotFound extends LocationRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public NotFound(String code) {
            super(
                    "location_not_found",
                    Kind.NOT_FOUND,
                    "There is no location '" + code + "'.",
                    Map.of("location", code));
        }
    }

    /** Something refers to a location that does not exist. */
    public static final class Unknown extends LocationRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public Unknown(String code) {
            this("location", code);
        }

        /**
         * Refuses the code.
         *
         * @param field the member that refers to it
         */
        public Unknown(String field, String code) {
            super(
                    "unknown_location",
                    Kind.INVALID,
                    "Not a location of this shop: '" + code + "'. Look up what is with GET /api/v1/locations.",
                    Map.of("field", field, "location", code));
        }
    }

    /** A new location has the code of another one. */
    public static final class CodeTaken extends LocationRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public CodeTaken(String code) {
            super(
                    "location_code_taken",
                    Kind.CONFLICT,
                    "There is a location with the code '" + code + "' already. Choose another code.",
                    Map.of("location", code));
        }
    }

    /** The shop would be without a default location, or with one that is not active. */
    public static final class DefaultNeeded extends LocationRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses it. */
        public DefaultNeeded() {
            super(
                    "default_location_needed",
                    Kind.CONFLICT,
                    "There is always one default location, which is active. Make another one the default first.",
                    Map.of());
        }
    }

    /** Something is in stock at the location, or once was, or a transfer names it. */
    public static final class InUse extends LocationRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses to delete it. */
        public InUse(String code) {
            super(
                    "location_in_use",
                    Kind.CONFLICT,
                    "Something is in stock at the location '" + code
                            + "', or once was, or a transfer names it, and the books refer to it. Deactivate it instead: then nothing that is there is promised.",
                    Map.of("location", code));
        }
    }
}
