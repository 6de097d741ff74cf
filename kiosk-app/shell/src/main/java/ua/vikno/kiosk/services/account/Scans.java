package ua.vikno.kiosk.services.account;

import ua.vikno.kiosk.scan.Code;
import ua.vikno.kiosk.screen.Words;

/** Says what a scanned code was, when it was of no use. */
public final class Scans {
    private Scans() {}

    public static Words useless(Code.Other.Kind kind) {
        return switch (kind) {
            case PAYMENT_WITHOUT_ACCOUNT -> Words.of("scan.payment-without-account");
            case GOODS -> Words.of("scan.goods");
            case WEB_ADDRESS -> Words.of("scan.web");
            case UNKNOWN -> Words.of("scan.unknown");
        };
    }
}
