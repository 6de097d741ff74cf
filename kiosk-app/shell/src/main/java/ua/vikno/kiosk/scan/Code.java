package ua.vikno.kiosk.scan;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a scanned code is good for. */
public sealed interface Code {
    /** The bar code of a Vikno bill: 12 digits of its number and 6 of its control code. */
    record Bill(String digits) implements Code {
        @Override
        public String toString() {
            return "Bill";
        }
    }

    /** A payment code of the National Bank whose reference names an account. */
    record Payment(String account) implements Code {
        @Override
        public String toString() {
            return "Payment";
        }
    }

    /** The QR of a registration slip. */
    record Slip(String token) implements Code {
        @Override
        public String toString() {
            return "Slip";
        }
    }

    /** Something that is of no use here. */
    record Other(Kind kind) implements Code {
        public enum Kind {
            /** A payment code that names no account. */
            PAYMENT_WITHOUT_ACCOUNT,
            GOODS,
            WEB_ADDRESS,
            UNKNOWN
        }
    }

    Pattern BILL = Pattern.compile("\\d{18}");
    Pattern GOODS = Pattern.compile("\\d{8}|\\d{12,14}");
    Pattern SLIP = Pattern.compile("VIKNO:([A-Za-z0-9_-]{22,43})");

    /** @param text as scanned, of any length and content */
    static Code of(String text) {
        String trimmed = text.strip();
        if (BILL.matcher(trimmed).matches()) {
            return new Bill(trimmed);
        }
        var slip = SLIP.matcher(trimmed);
        if (slip.matches()) {
            return new Slip(slip.group(1));
        }
        if (GOODS.matcher(trimmed).matches()) {
            return new Other(Other.Kind.GOODS);
        }
        boolean web = trimmed.toLowerCase(Locale.ROOT).startsWith("http");
        return new Other(web ? Other.Kind.WEB_ADDRESS : Other.Kind.UNKNOWN);
    }
}
