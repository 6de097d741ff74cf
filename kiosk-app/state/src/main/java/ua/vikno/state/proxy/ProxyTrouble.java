package ua.vikno.state.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Why a call through a proxy did not reach the portal, as far as the proxy has to do with it. */
public enum ProxyTrouble {
    /** It wants a user and a password, or other ones, or another way to tell them than Basic. */
    ACCESS,
    /** It does not let anybody to the portal's address. */
    REFUSED,
    /** It does not reach the portal itself. */
    BEYOND,
    /** No name server knows its name. */
    NAME,
    /** Nothing listens at its address, or there is no way there. */
    AWAY,
    /** Neither it nor the portal behind it answers in time. */
    LATE,
    /** What answers there does not speak as a proxy. */
    OTHER;

    /** 407 comes from a proxy only (RFC 9110, 15.5.8). */
    private static final int WHO_ARE_YOU = 407;

    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERRORS = 500;

    /** As the JDK says it (25: {@code jdk.internal.net.http}); its tests notice when that changes. */
    private static final Pattern NOT_CARRIED_ON = Pattern.compile("Tunnel failed, got: (\\d{3})");

    /** Said likewise of a peer that closes the connection at once. */
    private static final String NO_ANSWER = "header parser received no bytes";

    /** @param status of an answer that came through a proxy; empty for what the portal itself says */
    public static Optional<ProxyTrouble> of(int status) {
        return status == WHO_ARE_YOU ? Optional.of(ACCESS) : Optional.empty();
    }

    /** Empty where the proxy did what it should: TLS was begun with whoever is behind it. */
    public static Optional<ProxyTrouble> of(IOException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            switch (each) {
                case SSLException _ -> {
                    return Optional.empty();
                }
                case HttpTimeoutException _ -> {
                    return Optional.of(LATE);
                }
                case UnresolvedAddressException _, UnknownHostException _ -> {
                    return Optional.of(NAME);
                }
                default -> {}
            }
        }
        return said(String.valueOf(failure.getMessage()), failure);
    }

    private static Optional<ProxyTrouble> said(String message, IOException failure) {
        Matcher status = NOT_CARRIED_ON.matcher(message);
        if (status.find()) {
            int code = Integer.parseInt(status.group(1));
            // tinyproxy says 401 of a wrong password; before the tunnel stands, no portal can have said it.
            if (code == WHO_ARE_YOU || code == UNAUTHORIZED) {
                return Optional.of(ACCESS);
            }
            return Optional.of(code < SERVER_ERRORS ? REFUSED : BEYOND);
        }
        if (message.contains("authentication attempts") || message.contains("Proxy-Authenticate")) {
            return Optional.of(ACCESS);
        }
        if (failure instanceof ConnectException) {
            return Optional.of(AWAY);
        }
        return failure instanceof ProtocolException
                        || failure.getCause() instanceof EOFException
                        || message.contains(NO_ANSWER)
                ? Optional.of(OTHER)
                : Optional.empty();
    }
}
