package ua.vikno.state.proxy;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that carries connections on (CONNECT, RFC 9110, 9.3.6); TLS goes through it to the portal unread.
 *
 * @param host name or address; of IPv6 in brackets
 * @param user for Basic authentication (RFC 7617); empty where the proxy asks for nobody
 * @param password never logged
 */
public record ProxyServer(String host, int port, String user, String password) {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:http://)?([A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}\\]):(\\d{1,5})/?");
    private static final Pattern USER = Pattern.compile("[!-9;-~]{1,80}");
    private static final Pattern PASSWORD = Pattern.compile("[ -~]{1,128}");
    private static final int HIGHEST_PORT = 65_535;

    /** @param typed such as {@code proxy.example.ua:3128} or {@code http://192.0.2.9:8080/}; empty for anything else */
    public static Optional<ProxyServer> at(String typed) {
        Matcher address = ADDRESS.matcher(typed);
        if (!address.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(address.group(2));
        return port == 0 || port > HIGHEST_PORT
                ? Optional.empty()
                : Optional.of(new ProxyServer(address.group(1).toLowerCase(Locale.ROOT), port, "", ""));
    }

    /** Printable ASCII without blanks and colons, at most 80. */
    public static boolean isUser(String text) {
        return USER.matcher(text).matches();
    }

    /** Printable ASCII, at most 128. */
    public static boolean isPassword(String text) {
        return PASSWORD.matcher(text).matches();
    }

    public ProxyServer with(String itsUser, String itsPassword) {
        return new ProxyServer(host, port, itsUser, itsPassword);
    }

    /** As it is typed: {@code proxy.example.ua:3128}. */
    public String address() {
        return host + ":" + port;
    }

    /** Whether it is asked for this address: a portal on this machine is spoken to without TLS and without it. */
    public static boolean carries(URI portal) {
        return "https".equals(portal.getScheme());
    }

    /**
     * Has a client use it. Its name is looked up for each connection. A JVM that sends user and password needs
     * {@code -Djdk.http.auth.tunneling.disabledSchemes=} among its options: Basic is off for tunnels in the JDK.
     */
    public HttpClient.Builder on(HttpClient.Builder client) {
        client.proxy(new Selector(this));
        return user.isEmpty() ? client : client.authenticator(new Login(this));
    }

    private InetSocketAddress socket() {
        return InetSocketAddress.createUnresolved(host.replace("[", "").replace("]", ""), port);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ProxyServer[" + address() + "]";
    }

    private static final class Selector extends ProxySelector {
        private final Proxy proxy;

        Selector(ProxyServer server) {
            proxy = new Proxy(Proxy.Type.HTTP, server.socket());
        }

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(carries(uri) ? proxy : Proxy.NO_PROXY);
        }

        /** There is no other one. */
        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // Whoever asked is told by the call.
        }
    }

    /** Tells user and password to the proxy only, never to a portal that asks for some. */
    private static final class Login extends Authenticator {
        private final ProxyServer server;

        Login(ProxyServer server) {
            this.server = server;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() == RequestorType.PROXY
                    ? new PasswordAuthentication(
                            server.user(), server.password().toCharArray())
                    : null;
        }
    }
}
