package ua.vikno.documents.qr;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Money;

/** The seventeen lines of format 003 and the link that carries them (Resolution 97, annex 4). */
final class Payload003 {
    static final String PREFIX = "https://qr.bank.gov.ua/";
    /** 23 bytes of prefix and 475 of payload: satisfies every reading of the limits in annex 4. */
    static final int LONGEST_URL = 498;

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT);

    private Payload003() {}

    static String url(CreditTransfer transfer, TextCoding coding) {
        byte[] payload = lines(transfer, coding).getBytes(coding.charset());
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
    }

    /** Sixteen line feeds between seventeen fields, none at the end. */
    private static String lines(CreditTransfer t, TextCoding coding) {
        return String.join(
                "\n",
                "BCD",
                "003",
                coding.flag(),
                t.function().name(),
                "", // 5: reserved
                t.recipient(),
                t.iban(),
                amount(t.amount()),
                t.code(),
                t.category(),
                t.reference(),
                t.purpose(),
                t.display(),
                lock(t.lock()),
                time(t.validUntil()),
                time(t.createdAt()),
                ""); // 17: reserved for a signature
    }

    private static String amount(@Nullable Money amount) {
        return amount == null ? "" : Amount.format(amount);
    }

    private static String lock(@Nullable Integer mask) {
        return mask == null ? "" : Integer.toHexString(mask).toUpperCase(Locale.ROOT);
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "" : TIME.format(time);
    }
}
