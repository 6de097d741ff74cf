package ua.vikno.documents.qr;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Money;

/**
 * What a format 003 code says, in the words of Resolution 97, annex 4. Nothing is checked here; {@link PaymentQr} does.
 *
 * @param recipient at most 140 characters
 * @param iban 29 characters without spaces
 * @param amount null: the payer enters it
 * @param code ЄДРПОУ, РНОКПП or passport, at most 10 bytes
 * @param category ISO 20022 category and purpose, {@code SUPP/SUPP} for utilities
 * @param reference ASCII, at most 35; may be empty
 * @param purpose at most 420 characters
 * @param display at most 140 characters; may be empty
 * @param lock bit N set: the payer may not change field N; null: left to the bank
 * @param validUntil Kyiv time
 * @param createdAt Kyiv time
 */
public record CreditTransfer(
        Function function,
        String recipient,
        String iban,
        @Nullable Money amount,
        String code,
        String category,
        String reference,
        String purpose,
        String display,
        @Nullable Integer lock,
        @Nullable LocalDateTime validUntil,
        @Nullable LocalDateTime createdAt) {

    /** Utilities: the payer may change the sum and nothing else. */
    public static final int LOCK_ALL_BUT_AMOUNT = 0xFEFF;

    public static final String UTILITIES = "SUPP/SUPP";

    /** Field 4. */
    public enum Function {
        /** Credit transfer. */
        UCT,
        /** Instant credit transfer. */
        ICT,
        /** Either, as the payer chooses. */
        XCT
    }

    /** A utility's bill: changeable amount, no validity. */
    public static CreditTransfer utility(
            String recipient, String iban, String code, Money amount, String purpose, String reference) {
        return new CreditTransfer(
                Function.UCT,
                recipient,
                iban,
                amount,
                code,
                UTILITIES,
                reference,
                purpose,
                "",
                LOCK_ALL_BUT_AMOUNT,
                null,
                null);
    }
}
