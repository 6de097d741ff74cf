package ua.vikno.devices.spi;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of a device's URI, hierarchical ({@code escpos+tcp://host:9100?width=576}) or opaque
 * ({@code sim:receipt-printer?paper=out}).
 *
 * @param path what stands between the scheme and the question mark
 */
public record DeviceAddress(String scheme, String path, Map<String, String> parameters) {
    public DeviceAddress {
        parameters = Map.copyOf(parameters);
    }

    /** @throws IllegalArgumentException if a parameter has no value or is given twice */
    public static DeviceAddress of(URI uri) {
        String rest = uri.getRawSchemeSpecificPart();
        int mark = rest.indexOf('?');
        return new DeviceAddress(
                uri.getScheme() == null ? "" : uri.getScheme(),
                mark < 0 ? rest : rest.substring(0, mark),
                mark < 0 || mark == rest.length() - 1 ? Map.of() : parse(rest.substring(mark + 1)));
    }

    public String text(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    /** @throws IllegalArgumentException if the value is no whole number */
    public int number(String name, int otherwise) {
        String value = parameters.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** Refuses every other parameter, so that a typing error is reported and not ignored. */
    public void allowOnly(Set<String> names) {
        for (String name : parameters.keySet()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("unknown parameter '%s', known: %s".formatted(name, names));
            }
        }
    }

    private static Map<String, String> parse(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8), DeviceAddress::value));
    }

    private static String value(String[] pair) {
        if (pair.length < 2) {
            throw new IllegalArgumentException("parameter '%s' has no value".formatted(pair[0]));
        }
        return URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
    }
}
