package ua.vikno.kiosk.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.published.ServiceName;
import ua.vikno.portal.api.published.ServiceNames;

/** What communal services are called: as the portal publishes it, and until then as the built-in dictionary does. */
public final class ServiceWords {
    private ServiceWords() {}

    /** A service that nobody has named is called by its id. */
    public static Words name(String id, @Nullable Directory directory) {
        return find(id, directory)
                .map(service -> Words.localized(service.name()))
                .orElseGet(() -> Words.verbatim(id));
    }

    public static Icon icon(@Nullable String id, @Nullable Directory directory) {
        return Optional.ofNullable(id)
                .flatMap(known -> find(known, directory))
                .flatMap(service -> Arrays.stream(Icon.values())
                        .filter(icon -> icon.name().toLowerCase(Locale.ROOT).equals(service.icon()))
                        .findFirst())
                .orElse(Icon.SERVICE);
    }

    private static Optional<ServiceName> find(String id, @Nullable Directory directory) {
        Optional<ServiceName> published = directory == null
                ? Optional.empty()
                : directory.list(Topic.SERVICE_NAMES).stream()
                        .filter(service -> service.id().equals(id))
                        .findFirst();
        return published.or(() -> ServiceNames.builtIn().of(id));
    }
}
