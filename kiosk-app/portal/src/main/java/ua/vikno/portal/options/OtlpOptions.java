package ua.vikno.portal.options;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/**
 * The collector of OpenTelemetry that is told how the kiosks are.
 *
 * @param target empty for none
 */
public record OtlpOptions(Optional<Target> target) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9-]{1,60}):[ ]?([ -~]{1,2000})");

    /**
     * Where it is.
     *
     * @param address to which {@code /v1/metrics} is added
     * @param header with which it lets in; empty for none
     */
    public record Target(String address, Optional<Header> header) {
        @Override
        public String toString() {
            return "Target[]";
        }
    }

    /** A line of a request's head. */
    public record Header(String name, String value) {
        @Override
        public String toString() {
            return "Header[" + name + "]";
        }
    }

    /** @throws IllegalArgumentException for an address that is neither https nor of this machine, and for what is no header */
    static OtlpOptions of(Environment environment) {
        Optional<Header> header = Optional.ofNullable(environment.getProperty("otlp-header-file"))
                .map(Path::of)
                .map(OwnFile::read)
                .map(OtlpOptions::header);
        Optional<Target> target = Optional.ofNullable(environment.getProperty("otlp"))
                .map(OtlpOptions::address)
                .map(address -> new Target(address, header));
        if (header.isPresent() && target.isEmpty()) {
            throw new IllegalArgumentException("otlp-header-file: there is no --otlp");
        }
        return new OtlpOptions(target);
    }

    private static Header header(String line) {
        Matcher parts = HEADER.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("otlp-header-file: one line such as Authorization: Bearer KEY");
        }
        Header header = new Header(parts.group(1), parts.group(2).strip());
        try {
            HttpRequest.newBuilder().header(header.name(), header.value());
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("otlp-header-file: " + header.name() + " cannot be set");
        }
        return header;
    }

    private static String address(String given) {
        URI address;
        try {
            address = URI.create(given);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("otlp: no address");
        }
        String host = address.getHost();
        boolean here = host != null && "http".equals(address.getScheme()) && THIS_MACHINE.contains(host);
        if (host == null || !("https".equals(address.getScheme()) || here)) {
            throw new IllegalArgumentException("otlp: https://… only, or http://localhost…");
        }
        if (address.getUserInfo() != null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("otlp: an address without name, password and question only");
        }
        return given.replaceFirst("/+$", "");
    }
}
