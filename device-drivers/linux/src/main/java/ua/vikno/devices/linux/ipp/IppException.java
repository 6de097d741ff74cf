package ua.vikno.devices.linux.ipp;

import java.io.IOException;
import ua.vikno.devices.Condition;

/** An answer that is no IPP, or an IPP status that refuses. */
final class IppException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 0x0406;
    private static final int GONE = 0x0407;

    private final Condition condition;

    IppException(Condition condition, String message) {
        super(message);
        this.condition = condition;
    }

    static IppException ofHttp(int status) {
        boolean refused = status == UNAUTHORIZED || status == FORBIDDEN;
        return new IppException(refused ? Condition.PERMISSION_DENIED : Condition.PROTOCOL, "HTTP " + status);
    }

    /** @param status of RFC 8011, appendix B, 0x0400 and above */
    static IppException ofIpp(int status) {
        Condition condition = switch (status) {
            case 0x0401, 0x0402, 0x0403 -> Condition.PERMISSION_DENIED;
            // A print server that knows no such queue.
            case NOT_FOUND, GONE -> Condition.NOT_CONFIGURED;
            default -> Condition.PROTOCOL;
        };
        return new IppException(condition, "IPP status 0x%04x".formatted(status));
    }

    Condition condition() {
        return condition;
    }
}
