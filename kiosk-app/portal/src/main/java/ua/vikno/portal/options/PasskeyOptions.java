package ua.vikno.portal.options;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/**
 * For which address administrators have passkeys.
 *
 * @param address of the pages as browsers name it: scheme, host, and the port where it is not the usual one; empty for no passkeys
 */
public record PasskeyOptions(Optional<URI> address) {
    private static final String OPTION = "passkeys";
    /** Browsers make passkeys for names only, not for numbers (WebAuthn §5.1.2, effective domain). */
    private static final Pattern ADDRESS = Pattern.compile(
            "https://(?!(?:[0-9]+[.])*[0-9]+(?::|$))[a-z0-9.-]+(?::[0-9]{1,5})?|http://localhost(?::[0-9]{1,5})?");

    /** @throws IllegalArgumentException for what browsers would not take */
    public static PasskeyOptions of(Environment environment) {
        return new PasskeyOptions(Optional.ofNullable(environment.getProperty(OPTION))
                .map(given -> given.toLowerCase(Locale.ROOT).replaceFirst("/$", ""))
                .map(PasskeyOptions::address));
    }

    private static URI address(String given) {
        if (!ADDRESS.matcher(given).matches()) {
            throw new IllegalArgumentException(OPTION
                    + ": https://NAME or https://NAME:PORT as browsers reach the pages, or http://localhost:PORT");
        }
        // As a browser writes an origin: without the usual port.
        return URI.create(
                given.startsWith("https:") ? given.replaceFirst(":443$", "") : given.replaceFirst(":80$", ""));
    }
}
