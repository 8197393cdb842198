package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.shipping.ShippingCost;
import dev.entrepot.domain.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What pricing refuses. */
public abstract sealed class PricingRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> facts;

    private PricingRefusal(String code, Kind kind, String message, Map<String, Object> facts) {
        super(code, kind, message);
        this.facts = facts;
    }

    @Override
    public final Map<String, Object> facts() {
        return facts;
    }

    /** A basket without lines was to be priced. */
    public static final class EmptyBasket extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the basket. */
        public EmptyBasket() {
            super("empty_basket", Kind.INVALID, "There is nothing to price. Send at least one line.", Map.of());
        }
    }

    /** Lines of one variant together are more units than a line may have. */
    public static final class QuantityTooGreat extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the quantity. */
        public QuantityTooGreat(String sku, long quantity, long most) {
            super(
                    "quantity_too_great",
                    Kind.INVALID,
                    "The lines of SKU " + sku + " add up to " + quantity + " units; at most " + most
                            + " can be ordered at once.",
                    Map.of("sku", sku, "quantity", quantity, "maximum", most));
        }
    }

    /** Some variants have no price in the basket's currency; they are never free by accident. */
    public static final class PriceMissing extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /**
         * Refuses to price the variants.
         *
         * @param skus what has no price
         * @param currency the code of the basket's currency
         */
        public PriceMissing(List<String> skus, String currency) {
            super(
                    "price_missing",
                    Kind.INVALID,
                    "No price in " + currency + " for SKU " + String.join(", ", skus) + ".",
                    Map.of("skus", List.copyOf(skus), "currency", currency));
        }
    }

    /** Some coupons are not known to any promotion. */
    public static final class UnknownCoupon extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        private final transient Set<String> coupons;

        /** Refuses the coupons. */
        public UnknownCoupon(Collection<String> coupons) {
            super(
                    "unknown_coupon",
                    Kind.INVALID,
                    "Not a coupon of this shop: " + String.join(", ", coupons)
                            + ". Check the spelling or leave it out.",
                    Map.of("coupons", List.copyOf(coupons)));
            this.coupons = Set.copyOf(coupons);
        }

        /** The codes. */
        public Set<String> coupons() {
            return coupons;
        }
    }

    /** The promotions of a coupon have ended. */
    public static final class CouponExpired extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /**
         * Refuses the coupon.
         *
         * @param until when the last of its promotions ended
         */
        public CouponExpired(String coupon, Instant until) {
            super(
                    "coupon_expired",
                    Kind.CONFLICT,
                    "The coupon " + coupon + " was valid until " + until + ". Leave it out.",
                    Map.of("coupon", coupon, "valid_until", until));
        }
    }

    /** The promotions of a coupon have not begun. */
    public static final class CouponNotYetValid extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /**
         * Refuses the coupon.
         *
         * @param from when the first of its promotions begins
         */
        public CouponNotYetValid(String coupon, Instant from) {
            super(
                    "coupon_not_yet_valid",
                    Kind.CONFLICT,
                    "The coupon " + coupon + " is valid from " + from + " on. Leave it out or come back then.",
                    Map.of("coupon", coupon, "valid_from", from));
        }
    }

    /** The promotions of a coupon have been used as often as they may be. */
    public static final class CouponExhausted extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the coupon. */
        public CouponExhausted(String coupon) {
            super(
                    "coupon_exhausted",
                    Kind.CONFLICT,
                    "The coupon " + coupon + " has been used as often as it may be. Leave it out.",
                    Map.of("coupon", coupon));
        }
    }

    /** Some lines name nothing that can be bought. */
    public static final class NotForSale extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the lines, each by the SKU or id that it named. */
        public NotForSale(List<String> references) {
            super(
                    "not_for_sale",
                    Kind.INVALID,
                    "Not for sale here: " + String.join(", ", references)
                            + ". Look up what is with GET /api/v1/products.",
                    Map.of("references", List.copyOf(references)));
        }
    }

    /** A promotion's code belongs to another promotion. */
    public static final class PromotionCodeTaken extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public PromotionCodeTaken(String code) {
            super(
                    "promotion_code_taken",
                    Kind.CONFLICT,
                    "There is a promotion with the code '" + code + "' already. Choose another code.",
                    Map.of("promotion_code", code));
        }
    }

    /** A promotion that was named does not exist. */
    public static final class PromotionNotFound extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the reference. */
        public PromotionNotFound(String reference) {
            super(
                    "promotion_not_found",
                    Kind.NOT_FOUND,
                    "There is no promotion '" + reference + "'.",
                    Map.of("reference", reference));
        }
    }

    /** A shipping method's code belongs to another shipping method. */
    public static final class ShippingMethodCodeTaken extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public ShippingMethodCodeTaken(String code) {
            super(
                    "shipping_method_code_taken",
                    Kind.CONFLICT,
                    "There is a shipping method with the code '" + code + "' already. Choose another code.",
                    Map.of("shipping_method_code", code));
        }
    }

    /** A shipping method that was named does not exist. */
    public static final class ShippingMethodNotFound extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public ShippingMethodNotFound(String code) {
            super(
                    "shipping_method_not_found",
                    Kind.NOT_FOUND,
                    "There is no shipping method '" + code + "'.",
                    Map.of("shipping_method_code", code));
        }
    }

    /** A basket is to be delivered by a method that the shop does not have. */
    public static final class UnknownShippingMethod extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public UnknownShippingMethod(String code) {
            super(
                    "unknown_shipping_method",
                    Kind.INVALID,
                    "Not a shipping method of this shop: '" + code
                            + "'. Look up what is with GET /api/v1/shipping-methods.",
                    Map.of("shipping_method", code));
        }
    }

    /** A basket is to be priced for a customer whom the shop does not know. */
    public static final class UnknownCustomer extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the reference. */
        public UnknownCustomer(String reference) {
            super(
                    "unknown_customer",
                    Kind.INVALID,
                    "Not a customer of this shop: '" + reference + "'. Look up who is with GET /api/v1/customers.",
                    Map.of("field", "buyer.customer", "customer", reference));
        }
    }

    /** A basket cannot be delivered by the method that was chosen. */
    public static final class ShippingUnavailable extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the method. */
        public ShippingUnavailable(String code, ShippingCost.Obstacle obstacle) {
            super(
                    "shipping_unavailable",
                    Kind.INVALID,
                    "The basket cannot be delivered by '" + code + "': " + obstacle.text()
                            + ". Choose another shipping method.",
                    Map.of("shipping_method", code, "obstacle", obstacle.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Codes were to be generated for a promotion that does not ask for generated ones. */
    public static final class CouponsNotGenerated extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses to generate codes that would be good for nothing. */
        public CouponsNotGenerated(String promotionCode) {
            super(
                    "coupons_not_generated",
                    Kind.CONFLICT,
                    "The promotion " + promotionCode
                            + " does not ask for generated codes. Set its coupons to {\"type\": \"single_use\"} first.",
                    Map.of("promotion_code", promotionCode));
        }
    }

    /** A batch of generated codes that was named does not exist. */
    public static final class CouponBatchNotFound extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the reference. */
        public CouponBatchNotFound(String reference) {
            super(
                    "coupon_batch_not_found",
                    Kind.NOT_FOUND,
                    "The promotion has no batch of codes '" + reference + "'.",
                    Map.of("reference", reference));
        }
    }

    /** A price was to be set of a variant that does not exist. */
    public static final class UnknownSku extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the SKU. */
        public UnknownSku(String sku) {
            super(
                    "sku_not_found",
                    Kind.NOT_FOUND,
                    "There is no variant with the SKU '" + sku + "'.",
                    Map.of("sku", sku));
        }
    }

    /** A price list that was named does not exist. */
    public static final class PriceListNotFound extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public PriceListNotFound(String code) {
            super(
                    "price_list_not_found",
                    Kind.NOT_FOUND,
                    "There is no price list '" + code + "'.",
                    Map.of("price_list", code));
        }
    }

    /** A new price list has the code of another one. */
    public static final class PriceListCodeTaken extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public PriceListCodeTaken(String code) {
            super(
                    "price_list_code_taken",
                    Kind.CONFLICT,
                    "Another price list has the code '" + code + "'.",
                    Map.of("price_list", code));
        }
    }

    /** A price list has no price of a variant from some quantity on. */
    public static final class PriceListEntryNotFound extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the reference. */
        public PriceListEntryNotFound(String code, String sku, int minQuantity) {
            super(
                    "price_list_entry_not_found",
                    Kind.NOT_FOUND,
                    "The price list '" + code + "' has no price of '" + sku + "' from " + minQuantity + " units on.",
                    Map.of("price_list", code, "sku", sku, "min_quantity", minQuantity));
        }
    }

    /** A change of a price that was named does not exist. */
    public static final class PriceProposalNotFound extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the reference. */
        public PriceProposalNotFound(String reference) {
            super(
                    "price_change_not_found",
                    Kind.NOT_FOUND,
                    "There is no change of a price '" + reference + "'.",
                    Map.of("reference", reference));
        }
    }

    /** A change of a price was to be decided that is decided already, or needs no such decision. */
    public static final class PriceProposalDecided extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the decision about a proposal in this state. */
        public PriceProposalDecided(String reference, String state) {
            super(
                    "price_change_decided",
                    Kind.CONFLICT,
                    "The change of a price '" + reference + "' is " + state.replace('_', ' ')
                            + ", so this cannot be decided.",
                    Map.of("reference", reference, "state", state));
        }
    }

    /** Somebody was to approve what they have proposed. */
    public static final class OwnProposal extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the approval. */
        public OwnProposal(String by) {
            super(
                    "own_price_change",
                    Kind.FORBIDDEN,
                    "'" + by + "' proposed this change, so somebody else has to approve it.",
                    Map.of("proposed_by", by));
        }
    }

    /** A price outside the shop's bounds, or with a crossed-out price that is not above it. */
    public static final class InvalidPrice extends PricingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the price. */
        public InvalidPrice(String reason) {
            super("invalid_price", Kind.INVALID, reason, Map.of());
        }
    }
}
