package ua.vikno.technician.portal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import ua.vikno.state.identity.Identity;
import ua.vikno.state.proxy.ProxyServer;
import ua.vikno.state.proxy.ProxyTrouble;
import ua.vikno.technician.portal.PortalAnswer.Why;

/** Asks the portal for anything, and takes the time from its answer's header {@code Date} (RFC 9110, 6.6.1). */
final class PortalCall {
    private static final String FOR_KIOSKS = "/api/v1/city";
    private static final int OK = 200;
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);

    private PortalCall() {}

    /** Whatever answers counts, whatever it says; at most 10 s. */
    static PortalAnswer ask(String portal, Optional<ProxyServer> proxy) throws InterruptedException {
        return ask(HttpClient.newBuilder(), portal, proxy, false);
    }

    /** By mutual TLS, for what only a kiosk may see; at most 10 s. */
    static PortalAnswer ask(Identity identity, Optional<ProxyServer> proxy) throws InterruptedException {
        return ask(HttpClient.newBuilder().sslContext(identity.tls()), identity.portal() + FOR_KIOSKS, proxy, true);
    }

    private static PortalAnswer ask(
            HttpClient.Builder builder, String address, Optional<ProxyServer> proxy, boolean admitted)
            throws InterruptedException {
        long begun = System.nanoTime();
        Optional<ProxyServer> through = proxy.filter(_ -> address.startsWith("https:"));
        through.ifPresent(each -> each.on(builder));
        try (HttpClient client = builder.connectTimeout(CONNECTING).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(ANSWERING)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
            long milliseconds = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            if (through.isPresent() && ProxyTrouble.of(response.statusCode()).isPresent()) {
                return new PortalAnswer.Silent(Why.PROXY_ACCESS, through.get().address());
            }
            if (admitted && response.statusCode() != OK) {
                return new PortalAnswer.Refused(response.statusCode());
            }
            return response.headers()
                    .firstValue("Date")
                    .map(date -> time(date, milliseconds))
                    .orElseGet(PortalAnswer.WithoutTime::new);
        } catch (IllegalArgumentException e) {
            return new PortalAnswer.Silent(Why.ADDRESS, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return through.flatMap(each -> ofProxy(each, e))
                    .orElseGet(() -> new PortalAnswer.Silent(why(e), detail(e)));
        }
    }

    private static Optional<PortalAnswer> ofProxy(ProxyServer proxy, IOException failure) {
        return ProxyTrouble.of(failure).map(trouble -> {
            Why why = switch (trouble) {
                case ACCESS -> Why.PROXY_ACCESS;
                case REFUSED -> Why.PROXY_REFUSED;
                case BEYOND -> Why.PROXY_BEYOND;
                case NAME -> Why.PROXY_NAME;
                case AWAY -> Why.PROXY_AWAY;
                case LATE -> Why.PROXY_LATE;
                case OTHER -> Why.PROXY_OTHER;
            };
            return new PortalAnswer.Silent(why, proxy.address());
        });
    }

    private static Why why(Throwable trouble) {
        for (Throwable each = trouble; each != null; each = each.getCause()) {
            switch (each) {
                case HttpTimeoutException _ -> {
                    return Why.LATE;
                }
                case UnresolvedAddressException _, UnknownHostException _ -> {
                    return Why.NAME;
                }
                case NoRouteToHostException _ -> {
                    return Why.ROUTE;
                }
                case SSLException _ -> {
                    return Why.UNTRUSTED;
                }
                default -> {}
            }
        }
        String said = detail(trouble);
        if (said.contains("unreachable") || said.contains("No route")) {
            return Why.ROUTE;
        }
        return trouble instanceof ConnectException ? Why.REFUSED : Why.OTHER;
    }

    private static String detail(Throwable trouble) {
        String said = null;
        for (Throwable each = trouble; said == null && each != null; each = each.getCause()) {
            said = each.getMessage();
        }
        return text(said, trouble);
    }

    private static String text(@Nullable String said, Throwable trouble) {
        return said == null ? trouble.getClass().getSimpleName() : said;
    }

    private static PortalAnswer time(String date, long milliseconds) {
        try {
            return new PortalAnswer.Told(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)), milliseconds);
        } catch (DateTimeException e) {
            return new PortalAnswer.WithoutTime();
        }
    }
}
