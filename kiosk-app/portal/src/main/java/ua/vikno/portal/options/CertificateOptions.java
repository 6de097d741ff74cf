package ua.vikno.portal.options;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/**
 * How the portal knows kiosks by certificates.
 *
 * @param directory of the authority; empty for none, then nobody enrols
 * @param key of the authority, PEM
 * @param only whether kiosks come by certificates only
 * @param proxies addresses whose word about a caller's certificate is believed
 */
public record CertificateOptions(Optional<Path> directory, Optional<String> key, boolean only, Set<String> proxies) {
    public static final String AUTHORITY = "--ca=";
    /** The authority's certificate in its directory, PEM. */
    public static final String CERTIFICATE = "ca.pem";
    /** Its key there, PEM, for its owner alone. */
    public static final String KEY = "ca.key";

    static CertificateOptions of(Environment environment) {
        Optional<Path> directory =
                Optional.ofNullable(environment.getProperty("ca")).map(Path::of);
        String kiosks = environment.getProperty("kiosks", "");
        if (!List.of("", "certificates").contains(kiosks)) {
            throw new IllegalArgumentException("kiosks: only --kiosks=certificates is known");
        }
        return new CertificateOptions(
                directory,
                directory.map(ca -> OwnFile.read(Optional.ofNullable(environment.getProperty("ca-key-file"))
                        .map(Path::of)
                        .orElse(ca.resolve(KEY)))),
                !kiosks.isEmpty(),
                Arrays.stream(environment.getProperty("proxies", "").split(",", -1))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "CertificateOptions[" + directory + "]";
    }
}
