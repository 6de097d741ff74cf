package ua.vikno.devices;

import org.jspecify.annotations.Nullable;

/** How a payment ended. */
public sealed interface PaymentOutcome {
    /** The bank has charged the whole sum. */
    record Approved(PaymentSlip slip) implements PaymentOutcome {}

    /**
     * The bank has charged less than was ordered (ISO 8583 response code 10). The rest is still owed, or this charge has to
     * be withdrawn by the staff.
     *
     * @param kopecks charged
     */
    record PartlyApproved(long kopecks, PaymentSlip slip) implements PaymentOutcome {}

    /**
     * The bank or the card refused; nothing was charged.
     *
     * @param responseCode as the terminal has it
     * @param receipt the terminal's text for the resident, perhaps empty
     */
    record Declined(String responseCode, String receipt) implements PaymentOutcome {
        /** The receipt is personal. */
        @Override
        public String toString() {
            return "Declined[" + responseCode + "]";
        }
    }

    /** By the resident, at the terminal or at the kiosk; nothing was charged. */
    record Cancelled() implements PaymentOutcome {}

    /**
     * The terminal could not begin, or knows of no charge; nothing was charged.
     *
     * @param detail for the technician
     */
    record NothingCharged(Condition why, String detail) implements PaymentOutcome {}

    /**
     * Charged or not: the terminal has to be asked again ({@code lookUp}), and if it goes on not to know, people have to
     * look. Never to be taken for a refusal.
     *
     * @param candidate a charge of this sum that may be this one
     * @param detail for the technician
     */
    record Unknown(PaymentMark mark, @Nullable PaymentSlip candidate, String detail) implements PaymentOutcome {}
}
