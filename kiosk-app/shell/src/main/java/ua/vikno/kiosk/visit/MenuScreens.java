package ua.vikno.kiosk.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event.Readiness;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.flow.ServiceEntry.Tile;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.published.PublishedService.Group;

/** The menu and its groups. */
final class MenuScreens {
    private MenuScreens() {}

    /** @param group which group is open; null, or a group that is gone, for the whole menu */
    static Screen of(ServiceMenu menu, @Nullable String group, Visit visit) {
        return group == null
                ? whole(menu, visit)
                : menu.group(group, visit.surroundings().directory())
                        .map(open -> group(menu, open, visit))
                        .orElseGet(() -> whole(menu, visit));
    }

    private static Screen whole(ServiceMenu menu, Visit visit) {
        List<Option> options = menu.places(visit.surroundings().directory()).stream()
                .map(place -> switch (place) {
                    case ServiceMenu.Place.One(MenuTile tile) -> option(menu.of(tile, visit), visit);
                    case ServiceMenu.Place.Several several -> option(several);
                })
                .toList();
        boolean prints = !Welcome.hasPrinter(visit.surroundings().readiness())
                || visit.surroundings().readiness().sheet().usable()
                || visit.surroundings().readiness().receipt().usable();
        return new Screen.Choose(
                Forms.frame("menu", greeting(visit)).withTrouble(prints ? null : Words.of("menu.no-printer")),
                Screen.Choose.Layout.TILES,
                options);
    }

    private static Screen group(ServiceMenu menu, ServiceMenu.Place.Several group, Visit visit) {
        return new Screen.Choose(
                new Frame("menu.group", name(group.group()), null, null, null, List.of(Action.back())),
                Screen.Choose.Layout.TILES,
                group.tiles().stream()
                        .map(tile -> option(menu.of(tile, visit), visit))
                        .toList());
    }

    private static Option option(MenuTile tile, Visit visit) {
        Tile look = tile.entry().tile();
        return new Option(tile.entry().id(), look.icon(), look.name(), look.detail(), null, unavailable(tile, visit));
    }

    private static Option option(ServiceMenu.Place.Several several) {
        Group group = several.group();
        return new Option(
                several.id(),
                group == null ? Icon.SERVICE : Docking.icon(group.icon()),
                name(group),
                Words.of("menu.group.count", new Words.Count(several.tiles().size())),
                null,
                null);
    }

    private static Words name(@Nullable Group group) {
        return group == null ? Words.of("menu.group.others") : Words.localized(group.name());
    }

    private static Words greeting(Visit visit) {
        String name = visit.session() == null ? null : visit.session().registeredName();
        return name == null ? Words.of("menu.instruction") : Words.secret("menu.greeting", new Words.Plain(name));
    }

    /** Why a service cannot be had now; shown before it is started. Null when it can. */
    static @Nullable Words unavailable(MenuTile tile, Visit visit) {
        Words closed = OpeningHours.closed(tile.hours(), visit.surroundings().now());
        if (closed != null) {
            return closed;
        }
        Readiness readiness = visit.surroundings().readiness();
        return switch (tile.entry().needs()) {
            case NOTHING -> null;
            case DIRECTORY -> visit.surroundings().directory() == null ? Words.of("menu.unavailable.directory") : null;
            case PORTAL, FACTOR, REGISTERED -> unanswered(tile.entry(), readiness);
        };
    }

    private static @Nullable Words unanswered(ServiceEntry<?> entry, Readiness readiness) {
        if (!readiness.portal()) {
            return Words.of("menu.unavailable.portal");
        }
        return entry.submits() && !readiness.storage() ? Words.of("menu.unavailable.storage") : null;
    }
}
