package ua.vikno.documents.qr;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Money;

/** The synthetic transfer of the vectors, and the same with one field changed. */
record Transfers(CreditTransfer base) {
    static final CreditTransfer WATER = CreditTransfer.utility(
            "КП «Павлоград-Водоканал»",
            "UA213223130000026007233566001",
            "12345678",
            Money.of("576.45"),
            "Водопостачання за 08.2025, о/р 100200300",
            "100200300-202508");
    static final Transfers WATER_OF = new Transfers(WATER);

    CreditTransfer withAmount(@Nullable Money amount) {
        return with(base.recipient(), amount, base.code(), base.category(), base.reference(), base.purpose());
    }

    CreditTransfer withRecipient(String recipient) {
        return with(recipient, base.amount(), base.code(), base.category(), base.reference(), base.purpose());
    }

    CreditTransfer withCode(String code) {
        return with(base.recipient(), base.amount(), code, base.category(), base.reference(), base.purpose());
    }

    CreditTransfer withCategory(String category) {
        return with(base.recipient(), base.amount(), base.code(), category, base.reference(), base.purpose());
    }

    CreditTransfer withReference(String reference) {
        return with(base.recipient(), base.amount(), base.code(), base.category(), reference, base.purpose());
    }

    CreditTransfer withPurpose(String purpose) {
        return with(base.recipient(), base.amount(), base.code(), base.category(), base.reference(), purpose);
    }

    CreditTransfer withTimes(LocalDateTime validUntil, LocalDateTime createdAt) {
        return new CreditTransfer(
                base.function(),
                base.recipient(),
                base.iban(),
                base.amount(),
                base.code(),
                base.category(),
                base.reference(),
                base.purpose(),
                base.display(),
                base.lock(),
                validUntil,
                createdAt);
    }

    private CreditTransfer with(
            String recipient, @Nullable Money amount, String code, String category, String reference, String purpose) {
        return new CreditTransfer(
                base.function(),
                recipient,
                base.iban(),
                amount,
                code,
                category,
                reference,
                purpose,
                base.display(),
                base.lock(),
                null,
                null);
    }
}
