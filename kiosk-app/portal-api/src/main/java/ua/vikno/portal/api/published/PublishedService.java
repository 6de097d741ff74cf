package ua.vikno.portal.api.published;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;

/**
 * A tile of the kiosk's menu: a service that the city adds, or what it changes about one that the kiosk has built in.
 *
 * @param id of the service, {@code [a-z][a-z0-9-]{0,39}}
 * @param kind {@code builtin} for one that the kiosk has; otherwise what it does, such as {@code page} or {@code list}. A kiosk that does
 *     not know the kind does not show the tile
 * @param name on the tile; required unless {@code builtin}
 * @param detail a line below the name
 * @param icon name of one of the kiosk's pictures; null or unknown is the general one
 * @param needs {@code nothing}, {@code directory}, {@code portal}, {@code factor} or {@code registered}; null is
 *     {@code directory} for an added service and no change for a built-in one
 * @param order place in the menu, ascending; the six built-in ones have 10 to 60. Null is last, or no change
 * @param hidden the tile is not shown
 * @param group where the tile is put when there are more than one screen holds
 * @param hours when it can be had; null is always
 * @param page what is shown, for kind {@code page}
 * @param items what can be chosen, for kind {@code list}; at most 100, in their order. Null when the portal fills it: {@link PublishedList}
 */
public record PublishedService(
        String id,
        String kind,
        @Nullable Localized name,
        @Nullable Localized detail,
        @Nullable String icon,
        @Nullable String needs,
        @Nullable Integer order,
        boolean hidden,
        @Nullable Group group,
        @Nullable List<Hours> hours,
        @Nullable Page page,
        @Nullable List<Item> items) {
    /** Several tiles under one; those with the same id are together under the first one's name. */
    public record Group(String id, Localized name, @Nullable String icon) {}

    /** Open on a day of the week from a time until before another, in Kyiv's time. */
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {}

    /** A page of information: paragraphs, and where to ask further. */
    public record Page(List<Localized> paragraphs, @Nullable Contact contact) {}

    /**
     * One page of several, such as one piece of news.
     *
     * @param id unique within its service
     * @param detail a line below the title, such as a date
     */
    public record Item(String id, Localized title, @Nullable Localized detail, Page page) {}

    /** Where to ask. */
    public record Contact(
            @Nullable Localized address,
            @Nullable String phone,
            @Nullable String site,
            @Nullable String email) {}
}
