package ua.vikno.kiosk.scan;

import java.util.Locale;
import java.util.regex.Pattern;
import ua.vikno.documents.qr.Decoding;
import ua.vikno.documents.qr.PaymentQrDecoder;

/** What a scanned code is good for. */
public sealed interface Code {
    /** The bar code of a Vikno bill: 12 digits of its number and 6 of its control code. */
    record Bill(String digits) implements Code {
        @Override
        public String toString() {
            return "Bill";
        }
    }

    /** A payment code of the National Bank whose reference the portal can trace to an account. */
    record Payment(String reference) implements Code {
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

    /** An administrator's invitation to enrol; good for the technician's hands only. */
    record Invitation(String text) implements Code {
        @Override
        public String toString() {
            return "Invitation";
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
    /** 128 random bits, as hexadecimal or as Base64URL. */
    Pattern SLIP = Pattern.compile("[0-9a-f]{32}|(?=.*[A-Za-z])[A-Za-z0-9_-]{22}");

    Pattern INVITATION = Pattern.compile("(?i)VIKNO\\d{1,3}/[A-Z0-9\\[\\]./:-]{1,390}");

    /** @param text as scanned, of any length and content */
    static Code of(String text) {
        String trimmed = text.strip();
        if (BILL.matcher(trimmed).matches()) {
            return new Bill(trimmed);
        }
        if (PaymentQrDecoder.decode(trimmed) instanceof Decoding.Decoded payment) {
            return payment(payment.reference());
        }
        if (SLIP.matcher(trimmed).matches()) {
            return new Slip(trimmed);
        }
        if (GOODS.matcher(trimmed).matches() && checkDigit(trimmed)) {
            return new Other(Other.Kind.GOODS);
        }
        if (INVITATION.matcher(trimmed).matches()) {
            return new Invitation(trimmed);
        }
        boolean web = trimmed.toLowerCase(Locale.ROOT).startsWith("http");
        return new Other(web ? Other.Kind.WEB_ADDRESS : Other.Kind.UNKNOWN);
    }

    /** GS1 General Specifications, 7.9: from the right the digits count 3 and 1 in turn, and the last one fills up to a ten. */
    private static boolean checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - 1 - i) % 2 == 0 ? 1 : 3;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }

    private static Code payment(String reference) {
        return reference.isEmpty() ? new Other(Other.Kind.PAYMENT_WITHOUT_ACCOUNT) : new Payment(reference);
    }
}
