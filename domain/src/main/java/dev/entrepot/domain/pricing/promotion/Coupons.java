package dev.entrepot.domain.pricing.promotion;

/** Which code a buyer must have for a promotion. */
public sealed interface Coupons {

    /** None: everybody gets it. */
    Coupons NONE = new None();

    /** One of many generated codes, each good for one order. */
    Coupons SINGLE_USE = new SingleUse();

    /** One code for all. */
    static Coupons shared(String code) {
        return new Shared(code);
    }

    /** No code is needed. */
    record None() implements Coupons {}

    /**
     * One code for all buyers.
     *
     * @param code in capitals, without blanks around it, see {@link Promotion#couponCode}
     */
    record Shared(String code) implements Coupons {

        /**
         * Checks the code.
         *
         * @throws IllegalArgumentException if it is empty or not in capitals
         */
        public Shared {
            if (code.isEmpty() || !code.equals(Promotion.couponCode(code))) {
                throw new IllegalArgumentException(
                        "a coupon is kept in capitals without blanks around it, and not empty");
            }
        }
    }

    /** One of many generated codes. There may be millions, so whose a typed one is stands in {@link Redemptions}. */
    record SingleUse() implements Coupons {}
}
