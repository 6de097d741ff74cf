package ua.vikno.kiosk.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.flow.ServiceEntry.Needs;
import ua.vikno.kiosk.flow.ServiceEntry.Tile;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.visit.VisitFlow.Undocked;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.published.PublishedService;

/** What the kiosk makes of a service that the portal publishes. */
sealed interface Docking {
    /** It can be shown. */
    record Docked(ServiceEntry<?> entry) implements Docking {}

    /** It is not shown, and the log says why. */
    record Refused(Undocked why) implements Docking {}

    String BUILT_IN = "builtin";
    Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    static Docking of(PublishedService published, List<ServiceEntry<?>> builtIn, Map<String, ServiceEntry.Kind> kinds) {
        if (!ID.matcher(published.id()).matches()) {
            return new Refused(Undocked.BAD_ID);
        }
        Optional<ServiceEntry<?>> own = builtIn.stream()
                .filter(entry -> entry.id().equals(published.id()))
                .findFirst();
        if (published.kind().equals(BUILT_IN)) {
            return own.<Docking>map(entry -> changed(entry, published))
                    .orElseGet(() -> new Refused(Undocked.UNKNOWN_KIND));
        }
        ServiceEntry.Kind kind = kinds.get(published.kind());
        if (kind == null) {
            return new Refused(Undocked.UNKNOWN_KIND);
        }
        return own.isPresent() ? new Refused(Undocked.BAD_ID) : added(kind, published);
    }

    private static Docking changed(ServiceEntry<?> entry, PublishedService published) {
        Needs needs = published.needs() == null ? entry.needs() : needs(published.needs());
        Localized name = published.name();
        Localized detail = published.detail();
        Tile tile = new Tile(
                published.icon() == null ? entry.tile().icon() : icon(published.icon()),
                name == null ? entry.tile().name() : Words.localized(name),
                detail == null ? entry.tile().detail() : Words.localized(detail));
        return needs == null ? new Refused(Undocked.UNKNOWN_NEEDS) : new Docked(entry.as(tile, needs));
    }

    private static Docking added(ServiceEntry.Kind kind, PublishedService published) {
        Needs needs = published.needs() == null ? Needs.DIRECTORY : needs(published.needs());
        Localized name = published.name();
        Localized detail = published.detail();
        if (needs == null) {
            return new Refused(Undocked.UNKNOWN_NEEDS);
        }
        if (name == null || !kind.complete().test(published)) {
            return new Refused(Undocked.INCOMPLETE);
        }
        Tile tile = new Tile(
                icon(published.icon()), Words.localized(name), detail == null ? null : Words.localized(detail));
        return new Docked(kind.entry().apply(published, new ServiceEntry.Kind.Docked(tile, needs)));
    }

    private static @Nullable Needs needs(String name) {
        return Arrays.stream(Needs.values())
                .filter(needs -> needs.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** @return the general picture for a name that the kiosk does not know */
    static Icon icon(@Nullable String name) {
        return Arrays.stream(Icon.values())
                .filter(icon ->
                        icon.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst()
                .orElse(Icon.SERVICE);
    }
}
