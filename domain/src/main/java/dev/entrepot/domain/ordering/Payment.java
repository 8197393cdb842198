package dev.entrepot.domain.ordering;

/**
 * What the gateway said of an order's payment.
 *
 * @param status what became of it
 * @param reference the gateway's name for it; empty as long as there is none
 * @param declineCode why the gateway declined, in its words; empty if it did not
 */
public record Payment(PaymentStatus status, String reference, String declineCode) {

    /** Nothing was said yet. */
    public static final Payment OPEN = new Payment(PaymentStatus.UNPAID, "", "");

    Payment captured(String gatewayReference) {
        return new Payment(PaymentStatus.PAID, gatewayReference, "");
    }

    Payment declined(String code) {
        return new Payment(PaymentStatus.FAILED, reference, code);
    }

    Payment refunded() {
        return new Payment(PaymentStatus.REFUNDED, reference, "");
    }
}
