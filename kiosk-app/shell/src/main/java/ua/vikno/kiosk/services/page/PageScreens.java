package ua.vikno.kiosk.services.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.published.PublishedList;
import ua.vikno.portal.api.published.PublishedService;

/** A page as paragraphs, contacts and the age of it all; a list as rows. */
final class PageScreens {
    private PageScreens() {}

    static Screen page(Localized title, PublishedService.Page page, Directory directory) {
        List<Words> paragraphs = new ArrayList<>();
        page.paragraphs().forEach(paragraph -> paragraphs.add(Words.localized(paragraph)));
        paragraphs.addAll(contact(page.contact()));
        paragraphs.add(age(directory));
        return new Screen.Prose(frame("page", title, null), paragraphs);
    }

    static Screen list(Localized title, PublishedList list, Directory directory) {
        if (list.items().isEmpty()) {
            return new Screen.Prose(frame("page.empty", title, null), List.of(Words.of("page.empty"), age(directory)));
        }
        List<Option> options = list.items().stream().map(PageScreens::row).toList();
        return new Screen.Choose(
                frame("page.list", title, origin(list, directory)), Screen.Choose.Layout.ROWS, options);
    }

    private static Words origin(PublishedList list, Directory directory) {
        String source = list.source();
        return source == null
                ? age(directory)
                : Words.of(
                        "page.source",
                        new Words.Plain(source),
                        new Words.Day(KyivTime.day(directory.fetchedAt())),
                        new Words.Time(directory.fetchedAt()));
    }

    static Screen withdrawn() {
        return new Screen.Notice(
                Forms.frame("page.withdrawn", null, Action.back()),
                Screen.Notice.Tone.INFORMATION,
                Icon.WARNING,
                List.of(Words.of("page.withdrawn.why")));
    }

    private static Option row(PublishedService.Item item) {
        Localized detail = item.detail();
        return new Option(
                item.id(),
                Icon.NONE,
                Words.localized(item.title()),
                detail == null ? null : Words.localized(detail),
                null,
                null);
    }

    private static Frame frame(String id, Localized title, @Nullable Words instruction) {
        return new Frame(id, Words.localized(title), instruction, null, null, List.of(Action.back()));
    }

    private static Words age(Directory directory) {
        return Words.of(
                "page.age", new Words.Day(KyivTime.day(directory.fetchedAt())), new Words.Time(directory.fetchedAt()));
    }

    private static List<Words> contact(PublishedService.@Nullable Contact contact) {
        List<Words> lines = new ArrayList<>();
        if (contact != null) {
            Localized address = contact.address();
            if (address != null) {
                lines.add(Words.of("page.address", new Words.Local(address)));
            }
            line(lines, "page.phone", contact.phone());
            line(lines, "page.site", contact.site());
            line(lines, "page.email", contact.email());
        }
        return lines;
    }

    private static void line(List<Words> lines, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(Words.of(key, new Words.Plain(value)));
        }
    }
}
