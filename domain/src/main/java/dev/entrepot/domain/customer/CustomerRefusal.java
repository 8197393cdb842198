package dev.entrepot.domain.customer;

import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Refusal;
import java.util.List;
import java.util.Map;

/** What is refused about customers, their groups and tiers. */
public abstract sealed class CustomerRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> facts;

    private CustomerRefusal(String code, Kind kind, String message, Map<String, Object> facts) {
        super(code, kind, message);
        this.facts = facts;
    }

    @Override
    public final Map<String, Object> facts() {
        return facts;
    }

    /** A customer, group or tier that was named does not exist (any more). */
    public static final class NotFound extends CustomerRefusal {
        private static final long serialVersionUID = 1L;

        /**
         * Refuses a thing.
         *
         * @param thing what it is: {@code customer}, {@code customer_group}, {@code customer_tier}
         */
        public NotFound(String thing, String reference) {
            super(
                    thing + "_not_found",
                    Kind.NOT_FOUND,
                    "There is no " + thing.replace('_', ' ') + " '" + reference + "'.",
                    Map.of("reference", reference));
        }
    }

    /** Another customer has the e-mail address. */
    public static final class EmailTaken extends CustomerRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the address. */
        public EmailTaken(EmailAddress email) {
            super(
                    "customer_email_taken",
                    Kind.CONFLICT,
                    "There is a customer with the address '" + email + "' already; capitals make no difference.",
                    Map.of("email", email.value()));
        }
    }

    /** A customer was to belong to groups that do not exist. */
    public static final class UnknownGroup extends CustomerRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the codes. */
        public UnknownGroup(List<String> codes) {
            super(
                    "unknown_customer_group",
                    Kind.INVALID,
                    "Not a customer group of this shop: " + String.join(", ", codes)
                            + ". Look up what is with GET /api/v1/customer-groups.",
                    Map.of("field", "groups", "customer_groups", List.copyOf(codes)));
        }
    }

    /** A customer was to be assigned a tier that does not exist. */
    public static final class UnknownTier extends CustomerRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public UnknownTier(String code) {
            super(
                    "unknown_customer_tier",
                    Kind.INVALID,
                    "Not a customer tier of this shop: '" + code
                            + "'. Look up what is with GET /api/v1/customer-tiers.",
                    Map.of("field", "assigned_tier", "customer_tier", code));
        }
    }

    /** A new group has the code of another one. */
    public static final class GroupCodeTaken extends CustomerRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public GroupCodeTaken(String code) {
            super(
                    "customer_group_code_taken",
                    Kind.CONFLICT,
                    "There is a customer group with the code '" + code + "' already. Choose another code.",
                    Map.of("customer_group", code));
        }
    }

    /** A new tier has the code of another one. */
    public static final class TierCodeTaken extends CustomerRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public TierCodeTaken(String code) {
            super(
                    "customer_tier_code_taken",
                    Kind.CONFLICT,
                    "There is a customer tier with the code '" + code + "' already. Choose another code.",
                    Map.of("customer_tier", code));
        }
    }

    /** A tier has the rank of another one, so that neither is the higher one. */
    public static final class TierRankTaken extends CustomerRefusal {
        private static final long serialVersionUID = 1L;

        /**
         * Refuses the rank.
         *
         * @param holder the code of the tier that has it
         */
        public TierRankTaken(int rank, String holder) {
            super(
                    "customer_tier_rank_taken",
                    Kind.CONFLICT,
                    "The customer tier '" + holder + "' has the rank " + rank + ". Choose another rank.",
                    Map.of("rank", rank, "customer_tier", holder));
        }
    }

    /** Customers belong to the group, or have been assigned the tier. */
    public static final class StillInUse extends CustomerRefusal {
        private static final long serialVersionUID = 1L;

        /**
         * Refuses to delete it.
         *
         * @param thing what it is: {@code customer_group}, {@code customer_tier}
         * @param customers how many customers have it
         */
        public StillInUse(String thing, long customers) {
            super(
                    thing + "_in_use",
                    Kind.CONFLICT,
                    "The " + thing.replace('_', ' ') + " is that of " + customers
                            + (customers == 1 ? " customer" : " customers") + ". Take it from them first.",
                    Map.of("customers", customers));
        }
    }
}
