package ua.vikno.kiosk.visit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.api.published.PublishedService.Group;

/**
 * The tiles of the menu: the built-in services and what the portal adds, hides, renames or reorders, in groups when there
 * are more than one screen holds.
 */
record ServiceMenu(ServiceRegistry services) {
    /** Tiles that one screen holds without paging, on the smaller of the supported panels. */
    static final int SCREEN = 6;

    private static final int STEP = 10;

    /** A place of the menu's first level. */
    sealed interface Place {
        record One(MenuTile tile) implements Place {}

        /** @param group null for what is beyond the first screen and in no group */
        record Several(@Nullable Group group, List<MenuTile> tiles) implements Place {
            /** Stable; never the id of a service. */
            String id() {
                return group == null ? "group:" : "group:" + group.id();
            }
        }
    }

    /** All tiles that are shown, in their order. */
    List<MenuTile> tiles(@Nullable Directory directory) {
        Map<String, MenuTile> tiles = new LinkedHashMap<>();
        int order = 0;
        for (ServiceEntry<?> entry : services.entries()) {
            order += STEP;
            tiles.put(entry.id(), new MenuTile(entry, order, null, null));
        }
        List<PublishedService> published = directory == null ? List.of() : directory.list(Topic.SERVICES);
        for (PublishedService service : published) {
            if (services.docking(service) instanceof Docking.Docked(ServiceEntry<?> entry)) {
                MenuTile known = tiles.remove(entry.id());
                if (!service.hidden()) {
                    tiles.put(entry.id(), new MenuTile(entry, order(service, known), service.group(), service.hours()));
                }
            }
        }
        return tiles.values().stream()
                .sorted(Comparator.comparingInt(MenuTile::order))
                .toList();
    }

    /** A tile as this resident has it: signing in is behind who is signed in, and the cabinet stands in its place. */
    MenuTile of(MenuTile tile, Visit visit) {
        boolean signedIn = visit.session() != null && visit.session().registeredName() != null;
        return signedIn && tile.entry().id().equals(ServiceRegistry.SIGN_IN)
                ? new MenuTile(services.access(), tile.order(), tile.group(), tile.hours())
                : tile;
    }

    /** The first level: each tile by itself while one screen holds them. */
    List<Place> places(@Nullable Directory directory) {
        List<MenuTile> tiles = tiles(directory);
        if (tiles.size() <= SCREEN) {
            return tiles.stream().<Place>map(Place.One::new).toList();
        }
        List<Place> places = grouped(tiles);
        return places.size() <= SCREEN ? places : shortened(places);
    }

    /** @param id as {@link Place.Several#id} gives it */
    Optional<Place.Several> group(String id, @Nullable Directory directory) {
        return places(directory).stream()
                .filter(Place.Several.class::isInstance)
                .map(Place.Several.class::cast)
                .filter(several -> several.id().equals(id))
                .findFirst();
    }

    private static int order(PublishedService service, @Nullable MenuTile known) {
        Integer order = service.order();
        return order != null ? order : known != null ? known.order() : Integer.MAX_VALUE;
    }

    /** A group stands where the first of its tiles would. */
    private static List<Place> grouped(List<MenuTile> tiles) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (MenuTile tile : tiles) {
            Group group = tile.group();
            if (group == null) {
                places.put(tile.entry().id(), new Place.One(tile));
            } else {
                places.merge(
                        "group:" + group.id(),
                        new Place.Several(group, List.of(tile)),
                        (before, more) -> joined((Place.Several) before, tile));
            }
        }
        return List.copyOf(places.values());
    }

    private static Place joined(Place.Several group, MenuTile tile) {
        List<MenuTile> tiles = new ArrayList<>(group.tiles());
        tiles.add(tile);
        return new Place.Several(group.group(), tiles);
    }

    /** Groups stay; of single tiles as many as there is room for, the rest together in the last place. */
    private static List<Place> shortened(List<Place> places) {
        long groups = places.stream().filter(Place.Several.class::isInstance).count();
        long room = Math.max(0, SCREEN - 1 - groups);
        List<Place> kept = new ArrayList<>();
        List<MenuTile> rest = new ArrayList<>();
        for (Place place : places) {
            if (place instanceof Place.One(MenuTile tile) && room-- <= 0) {
                rest.add(tile);
            } else {
                kept.add(place);
            }
        }
        kept.add(new Place.Several(null, rest));
        return kept;
    }
}
