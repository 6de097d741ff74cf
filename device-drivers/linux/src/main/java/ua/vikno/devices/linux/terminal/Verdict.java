package ua.vikno.devices.linux.terminal;

import java.util.Optional;
import java.util.OptionalLong;
import ua.vikno.devices.Condition;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.PaymentSlip;

/** What an answer says about a payment. */
final class Verdict {
    static final String APPROVED = "0000";
    /** § 5.28: the bank gave part of the sum. */
    static final String PARTLY = "0010";

    static final String CANCELLED = "1001";
    /** From here on the terminal itself refuses, below it the bank (§ 4). */
    private static final int OWN_CODES = 1000;

    private Verdict() {}

    /**
     * The outcome that the answer to a purchase proves; empty if it proves none and the terminal's receipts must be looked
     * at.
     */
    static Optional<PaymentOutcome> of(Message answer, long kopecks) {
        String code = answer.code();
        if (!code.matches("\\d{2,6}")) {
            return Optional.empty();
        }
        boolean charged = code.equals(APPROVED) || code.equals(PARTLY);
        if (charged) {
            // An approval that is an error at the same time, or of another sum, may belong to another purchase.
            return answer.error() ? Optional.empty() : charged(answer, kopecks);
        }
        return Integer.parseInt(code) < OWN_CODES
                ? Optional.of(new PaymentOutcome.Declined(code, answer.param("receipt")))
                : refused(code);
    }

    /** The slip is what is known of it; a terminal that prints itself may send no more than the code (§ 5.1.2). */
    private static Optional<PaymentOutcome> charged(Message answer, long kopecks) {
        OptionalLong amount = Amounts.kopecks(answer.param("amount"));
        boolean whole = answer.code().equals(APPROVED);
        if (amount.isEmpty()) {
            return whole && answer.param("amount").isBlank()
                    ? Optional.of(new PaymentOutcome.Approved(slip(answer)))
                    : Optional.empty();
        }
        long sum = amount.getAsLong();
        if (whole && sum == kopecks) {
            return Optional.of(new PaymentOutcome.Approved(slip(answer)));
        }
        return !whole && sum > 0 && sum < kopecks
                ? Optional.of(new PaymentOutcome.PartlyApproved(sum, slip(answer)))
                : Optional.empty();
    }

    private static Optional<PaymentOutcome> refused(String code) {
        return switch (code) {
            case CANCELLED -> Optional.of(new PaymentOutcome.Cancelled());
            case "1002" -> Optional.of(new PaymentOutcome.Declined(code, ""));
            case "1003" -> nothing(Condition.UNRECOVERABLE, "1003: the terminal's log is full, close its batch");
            case "1004" -> nothing(Condition.OFFLINE, "1004: the terminal does not reach its bank");
            case "1006" -> nothing(Condition.UNRECOVERABLE, "1006: the terminal's keys are wrong, call the bank");
            case "1007" -> nothing(Condition.UNRECOVERABLE, "1007: the card reader is not connected");
            // [M] 1000 is a general error, 1005 no paper, 1008 already complete: none says whether it came before or
            // after
            // the charge.
            default -> Optional.empty();
        };
    }

    private static Optional<PaymentOutcome> nothing(Condition why, String detail) {
        return Optional.of(new PaymentOutcome.NothingCharged(why, detail));
    }

    static PaymentSlip slip(Message answer) {
        return new PaymentSlip(
                answer.param("rrn"),
                answer.param("approvalCode"),
                answer.param("pan"),
                answer.param("terminalId"),
                answer.param("invoiceNumber"),
                answer.param("receipt"));
    }
}
