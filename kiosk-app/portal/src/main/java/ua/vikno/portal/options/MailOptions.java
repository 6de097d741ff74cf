package ua.vikno.portal.options;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * By which server, from whom and to whom the portal writes mail.
 *
 * @param tls TLS from the first byte (RFC 8314); otherwise STARTTLS, which is insisted on but to this machine
 * @param here the server is this machine
 * @param login empty for a server that asks for none
 * @param ca PEM of the authority of the server's certificate; empty for those that Java knows
 */
public record MailOptions(
        String host,
        int port,
        boolean tls,
        boolean here,
        Optional<Login> login,
        String from,
        List<String> to,
        Optional<Path> ca) {
    private static final int MOST = 10;
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    /** Without a name and without quotes: what every server takes. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    /** Name and password for a server that asks who writes. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[]";
        }
    }

    /** @throws IllegalArgumentException for what is no address, and for a half of what is needed */
    static Optional<MailOptions> of(Environment environment) {
        String given = environment.getProperty("alerts-mail");
        if (given == null) {
            for (String half : List.of("from", "to", "user", "password-file", "ca")) {
                if (environment.getProperty("alerts-mail-" + half) != null) {
                    throw new IllegalArgumentException("alerts-mail-" + half + ": there is no --alerts-mail");
                }
            }
            return Optional.empty();
        }
        URI server = server(given);
        boolean tls = server.getScheme().equals("smtps");
        List<String> to = Arrays.stream(required(environment, "alerts-mail-to").split(",", -1))
                .map(one -> address("alerts-mail-to", one.strip()))
                .toList();
        if (to.size() > MOST) {
            throw new IllegalArgumentException("alerts-mail-to: more than " + MOST + " addresses");
        }
        boolean here = THIS_MACHINE.contains(server.getHost());
        Optional<Login> login = login(environment);
        if (login.isPresent() && here && !tls) {
            throw new IllegalArgumentException(
                    "alerts-mail-user: smtps only, or a server elsewhere: no password is sent in the clear");
        }
        return Optional.of(new MailOptions(
                server.getHost(),
                server.getPort() > 0 ? server.getPort() : tls ? SUBMISSIONS : SUBMISSION,
                tls,
                here,
                login,
                address("alerts-mail-from", required(environment, "alerts-mail-from")),
                to,
                Optional.ofNullable(environment.getProperty("alerts-mail-ca")).map(Path::of)));
    }

    private static Optional<Login> login(Environment environment) {
        String user = environment.getProperty("alerts-mail-user");
        String file = environment.getProperty("alerts-mail-password-file");
        if ((user == null) != (file == null)) {
            throw new IllegalArgumentException(
                    "alerts-mail-user: not without --alerts-mail-password-file, nor the other way round");
        }
        return user == null || file == null
                ? Optional.empty()
                : Optional.of(new Login(user, OwnFile.read(Path.of(file))));
    }

    private static URI server(String given) {
        URI server;
        try {
            server = URI.create(given);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("alerts-mail: no address");
        }
        boolean known = "smtps".equals(server.getScheme()) || "smtp".equals(server.getScheme());
        if (!known || server.getHost() == null || server.getUserInfo() != null || !isEmpty(server.getPath())) {
            throw new IllegalArgumentException("alerts-mail: smtps://HOST[:PORT] or smtp://HOST[:PORT] only");
        }
        return server;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static String required(Environment environment, String name) {
        String value = environment.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(name + ": is needed with --alerts-mail");
        }
        return value;
    }

    private static String address(String name, String given) {
        if (!ADDRESS.matcher(given).matches()) {
            throw new IllegalArgumentException(name + ": no address such as duty@city.example.ua");
        }
        return given;
    }

    /** Without addresses and password. */
    @Override
    public String toString() {
        return "MailOptions[" + host + "]";
    }
}
