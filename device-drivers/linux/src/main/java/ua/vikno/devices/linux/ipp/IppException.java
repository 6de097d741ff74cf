package ua.vikno.devices.linux.ipp;

import java.io.IOException;
import ua.vikno.devices.Condition;

/** An answer that is no IPP, or an IPP status that refuses. */
final class IppException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 0x0406;
    private static final int GONE = 0x0407;
    private static final int DEVICE_ERROR = 0x0504;
    private static final int NOT_ACCEPTING_JOBS = 0x0506;

    private final Condition condition;

    IppException(Condition condition, String message) {
        super(message);
        this.condition = condition;
    }

    /** @param location where a redirection leads to; empty if the answer names none */
    static IppException ofHttp(int status, String location) {
        Condition condition = switch (status) {
            case 401, 403 -> Condition.PERMISSION_DENIED;
            case 426 -> Condition.ENCRYPTION_NEEDED;
            case 301, 302, 303, 307, 308 ->
                location.startsWith("https:") ? Condition.ENCRYPTION_NEEDED : Condition.PROTOCOL;
            case 429, 503 -> Condition.IN_USE_BY_OTHER;
            default -> Condition.PROTOCOL;
        };
        return new IppException(condition, "HTTP " + status + (location.isEmpty() ? "" : " to " + location));
    }

    /** @param status of RFC 8011, appendix B, 0x0400 and above */
    static IppException ofIpp(int status) {
        Condition condition = switch (status) {
            case 0x0401, 0x0402, 0x0403 -> Condition.PERMISSION_DENIED;
            // A print server that knows no such queue.
            case NOT_FOUND, GONE -> Condition.NOT_CONFIGURED;
            // server-error-service-unavailable, -temporary-error, -busy: it passes.
            case 0x0502, 0x0505, 0x0507 -> Condition.IN_USE_BY_OTHER;
            case DEVICE_ERROR -> Condition.UNRECOVERABLE;
            case NOT_ACCEPTING_JOBS -> Condition.OFFLINE;
            default -> Condition.PROTOCOL;
        };
        return new IppException(condition, "IPP status 0x%04x".formatted(status));
    }

    Condition condition() {
        return condition;
    }
}
