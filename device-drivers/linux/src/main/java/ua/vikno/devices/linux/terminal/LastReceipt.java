package ua.vikno.devices.linux.terminal;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.PaymentMark;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.PaymentOutcome.Unknown;
import ua.vikno.devices.PaymentSlip;

/**
 * The answer to GetReceiptInfo (§ 5.30) without a number: the last receipt of the batch, whichever cash register caused
 * it.
 */
record LastReceipt(Message answer) {
    static final String METHOD = "GetReceiptInfo";
    /** § 5.18.3 has this code for an empty log; [M] that GetReceiptInfo has it too. */
    private static final String EMPTY = "0001";

    private static final String PURCHASE = "1";

    static boolean answers(Message message) {
        return message.method().equals(METHOD) || message.isBusy() || message.isNotImplemented();
    }

    /** Tells receipts apart: numbers begin again with each batch. Empty if there is none, null if that is not known. */
    @Nullable
    String identity() {
        if (answer.error()) {
            return answer.code().equals(EMPTY) ? "" : null;
        }
        return answer.param("invoiceNumber").isBlank()
                ? ""
                : String.join(
                        "|",
                        answer.param("invoiceNumber"),
                        answer.param("rrn"),
                        answer.param("date"),
                        answer.param("time"));
    }

    /** What it proves about a payment; empty if the receipt is the one from before. */
    Optional<PaymentOutcome> about(PaymentMark mark) {
        String now = identity();
        if (now == null) {
            return Optional.of(new Unknown(mark, null, "the terminal does not show its last receipt"));
        }
        OptionalLong amount = Amounts.kopecks(answer.param("amount"));
        boolean same = amount.isPresent() && amount.getAsLong() == mark.kopecks();
        PaymentSlip candidate = same && charged() ? Verdict.slip(answer) : null;
        if (mark.before() == null) {
            return Optional.of(new Unknown(mark, candidate, "it is not known which receipt was the last before"));
        }
        if (now.equals(mark.before())) {
            return Optional.empty();
        }
        Optional<PaymentOutcome> proven = ownKind() ? Verdict.of(purchase(), mark.kopecks()) : Optional.empty();
        return Optional.of(
                proven.orElseGet(() -> new Unknown(mark, candidate, "the last receipt is of something else")));
    }

    private boolean charged() {
        return answer.code().equals(Verdict.APPROVED) && ownKind();
    }

    private boolean ownKind() {
        String type = answer.param("txnType").strip();
        return type.isEmpty() || type.equals(PURCHASE);
    }

    /** The code is the purchase's own, the error flag that of the question (§ 5.30). */
    private Message purchase() {
        return new Message("Purchase", answer.params(), false, "");
    }
}
