package ua.vikno.state.proxy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/**
 * The file that names the proxy; none, or an empty one, means that the portal is reached directly. Read anew for each connection's client.
 *
 * <pre>
 * proxy: proxy.example.ua:3128
 * user: hall-1
 * password: everything to the line's end
 * </pre>
 */
public final class ProxyFile {
    /** Where a kiosk of the package has it. */
    public static final Path USUAL = Path.of("/etc/vikno/proxy");

    private static final int MAX_BYTES = 4 * 1024;
    private static final String HEAD = "# How this kiosk reaches its portal. Written by vikno-setup network.\n";
    private static final List<String> KEYS = List.of("proxy", "user", "password");
    private static final String BETWEEN = ": ";

    private final Path file;

    public ProxyFile(Path file) {
        this.file = file;
    }

    /** What the file says. */
    public sealed interface Way {
        /** There is no proxy. */
        record Direct() implements Way {}

        record Through(ProxyServer server) implements Way {}

        /** @param detail for the technician; holds nothing of the content */
        record Unusable(String detail) implements Way {}

        /** Empty for none, and for one that cannot be read. */
        default Optional<ProxyServer> proxy() {
            return this instanceof Through(ProxyServer server) ? Optional.of(server) : Optional.empty();
        }
    }

    public Path path() {
        return file;
    }

    public Way read() {
        return switch (new DurableFile(file, MAX_BYTES).read()) {
            case Reading.Absent() -> new Way.Direct();
            case Reading.Damaged damaged -> new Way.Unusable(damaged.detail());
            case Reading.Whole whole -> way(whole.text());
        };
    }

    /** The client as this kiosk's site wants it; one whose file cannot be used goes directly. */
    public HttpClient.Builder on(HttpClient.Builder client) {
        return read().proxy().map(proxy -> proxy.on(client)).orElse(client);
    }

    /** Replaces the file, which keeps its owner and mode; empty removes it. Waits until the disk has it. */
    public void write(Optional<ProxyServer> proxy) throws IOException {
        DurableFile target = new DurableFile(file, MAX_BYTES);
        if (proxy.isPresent()) {
            target.write(text(proxy.get()));
        } else {
            target.delete();
        }
    }

    /** An empty one was made and not yet written when the power went. */
    private Way way(String text) {
        return text.isBlank()
                ? new Way.Direct()
                : of(text).<Way>map(Way.Through::new)
                        .orElseGet(() -> new Way.Unusable(file + ": not what vikno-setup network writes"));
    }

    private static String text(ProxyServer proxy) {
        String login = proxy.user().isEmpty()
                ? ""
                : "user" + BETWEEN + proxy.user() + "\npassword" + BETWEEN + proxy.password() + "\n";
        return HEAD + "proxy" + BETWEEN + proxy.address() + "\n" + login;
    }

    private static Optional<ProxyServer> of(String text) {
        Map<String, String> values = new HashMap<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int end = line.indexOf(BETWEEN);
            if (end < 0
                    || !KEYS.contains(line.substring(0, end))
                    || values.put(line.substring(0, end), line.substring(end + BETWEEN.length())) != null) {
                return Optional.empty();
            }
        }
        String user = values.getOrDefault("user", "");
        String password = values.getOrDefault("password", "");
        boolean nobody = user.isEmpty() && password.isEmpty();
        boolean somebody = ProxyServer.isUser(user) && ProxyServer.isPassword(password);
        return nobody || somebody
                ? ProxyServer.at(values.getOrDefault("proxy", "")).map(proxy -> proxy.with(user, password))
                : Optional.empty();
    }
}
