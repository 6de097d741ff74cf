package ua.vikno.kiosk.runtime.portal;

import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;
import ua.vikno.kiosk.log.LogEvent;

/** Why the portal does not serve this kiosk, as the log tells it to a technician: the reason, and what to look at. */
enum PortalTrouble {
    KIOSK_UNKNOWN(LogEvent.PORTAL_REFUSED, Look.AT_KIOSK_ID_AND_KIOSK_KEY),
    FORBIDDEN(LogEvent.PORTAL_REFUSED, Look.AT_WHAT_STANDS_BEFORE_THE_PORTAL),
    BUSY(LogEvent.PORTAL_TROUBLE, Look.AT_THE_PORTAL),
    GATEWAY(LogEvent.PORTAL_TROUBLE, Look.AT_THE_PORTAL),
    /** An answer that is none of the contract: a login page of the network, another program, an older portal. */
    FOREIGN_ANSWER(LogEvent.PORTAL_TROUBLE, Look.AT_PORTAL_URL),
    NAME_UNKNOWN(LogEvent.PORTAL_TROUBLE, Look.AT_PORTAL_URL_AND_NETWORK),
    UNREACHABLE(LogEvent.PORTAL_TROUBLE, Look.AT_PORTAL_URL_AND_NETWORK),
    TOO_SLOW(LogEvent.PORTAL_TROUBLE, Look.AT_THE_PORTAL),
    CERTIFICATE_NOT_YET_VALID(LogEvent.PORTAL_TROUBLE, Look.AT_THE_CLOCK_OF_THE_KIOSK),
    CERTIFICATE_EXPIRED(LogEvent.PORTAL_TROUBLE, Look.AT_THE_CERTIFICATE_AND_THE_CLOCK),
    CERTIFICATE_NOT_TRUSTED(LogEvent.PORTAL_TROUBLE, Look.AT_THE_CERTIFICATE_AND_THE_CLOCK);

    private final LogEvent event;
    private final Look look;

    PortalTrouble(LogEvent event, Look look) {
        this.event = event;
        this.look = look;
    }

    LogEvent event() {
        return event;
    }

    /** What a technician looks at first. */
    Enum<?> look() {
        return look;
    }

    static PortalTrouble of(Throwable failure) {
        return switch (failure) {
            case RestClientResponseException answered ->
                answered(answered.getStatusCode().value());
            case ResourceAccessException network -> network(network);
            default -> FOREIGN_ANSWER;
        };
    }

    private static PortalTrouble answered(int status) {
        return switch (status) {
            case 401 -> KIOSK_UNKNOWN;
            case 403 -> FORBIDDEN;
            case 429, 503 -> BUSY;
            case 502, 504 -> GATEWAY;
            default -> FOREIGN_ANSWER;
        };
    }

    private static PortalTrouble network(Throwable failure) {
        PortalTrouble found = UNREACHABLE;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            found = switch (t) {
                case CertificateNotYetValidException _ -> CERTIFICATE_NOT_YET_VALID;
                case CertificateExpiredException _ -> CERTIFICATE_EXPIRED;
                case SSLException _ -> CERTIFICATE_NOT_TRUSTED;
                case UnresolvedAddressException _ -> NAME_UNKNOWN;
                case HttpConnectTimeoutException _ -> UNREACHABLE;
                case HttpTimeoutException _ -> TOO_SLOW;
                case WholeAnswer.TooLarge _, WholeAnswer.Foreign _ -> FOREIGN_ANSWER;
                default -> found;
            };
        }
        return found;
    }

    private enum Look {
        AT_KIOSK_ID_AND_KIOSK_KEY,
        AT_WHAT_STANDS_BEFORE_THE_PORTAL,
        AT_THE_PORTAL,
        AT_PORTAL_URL,
        AT_PORTAL_URL_AND_NETWORK,
        AT_THE_CLOCK_OF_THE_KIOSK,
        AT_THE_CERTIFICATE_AND_THE_CLOCK
    }
}
