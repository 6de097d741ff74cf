package ua.vikno.portal.options;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * Where the portal tells that a kiosk needs help.
 *
 * @param webhook empty for nowhere
 * @param secret signs what is sent; empty for no signature
 * @param mail empty for none
 */
public record AlertOptions(Optional<URI> webhook, Optional<String> secret, Optional<MailOptions> mail) {
    private static final int SHORTEST_SECRET = 32;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException for an address that is neither https nor of this machine, for a short secret, and for half a mail */
    public static AlertOptions of(Environment environment) {
        Optional<URI> webhook = Optional.ofNullable(environment.getProperty("alerts-webhook"))
                .or(() -> Optional.ofNullable(environment.getProperty("alerts-webhook-file"))
                        .map(Path::of)
                        .map(OwnFile::read))
                .map(AlertOptions::address);
        Optional<String> secret = Optional.ofNullable(environment.getProperty("alerts-webhook-secret-file"))
                .map(Path::of)
                .map(OwnFile::read);
        if (secret.isPresent() && webhook.isEmpty()) {
            throw new IllegalArgumentException("alerts-webhook-secret-file: there is no --alerts-webhook");
        }
        if (secret.isPresent() && secret.get().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "alerts-webhook-secret-file: shorter than " + SHORTEST_SECRET + " characters");
        }
        return new AlertOptions(webhook, secret, MailOptions.of(environment));
    }

    /** The address is told to nobody: it may hold a key. */
    private static URI address(String given) {
        URI address;
        try {
            address = URI.create(given);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("alerts-webhook: no address");
        }
        String host = address.getHost();
        boolean here = host != null && "http".equals(address.getScheme()) && THIS_MACHINE.contains(host);
        if (host == null || !("https".equals(address.getScheme()) || here)) {
            throw new IllegalArgumentException("alerts-webhook: https://… only, or http://localhost…");
        }
        if (address.getUserInfo() != null) {
            throw new IllegalArgumentException("alerts-webhook: an address without name and password only");
        }
        return address;
    }

    /** Without both. */
    @Override
    public String toString() {
        return "AlertOptions[" + webhook.isPresent() + " " + mail.isPresent() + "]";
    }
}
