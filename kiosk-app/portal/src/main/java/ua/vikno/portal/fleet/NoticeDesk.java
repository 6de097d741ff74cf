package ua.vikno.portal.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.api.fleet.Notices.Notice;
import ua.vikno.portal.fleet.NoticeRules.Checked;
import ua.vikno.portal.fleet.NoticeRules.Fault;

/** What an operator does with notices from a page. Each act is noted first, and what notes it may throw: then nothing has changed. */
public final class NoticeDesk {
    private final NoticeBook book;
    private final Predicate<String> kiosks;

    /** @param kiosks whether a kiosk of this name is known */
    NoticeDesk(NoticeBook book, Predicate<String> kiosks) {
        this.book = book;
        this.kiosks = kiosks;
    }

    /** @param kiosk null for all */
    public record Entry(@Nullable String kiosk, Notice notice) {}

    /** What is wrong with what was asked for: {@code field} and {@code reason} as the contract has them, such as {@code text.uk} and {@code too-long}. */
    public record Wrong(String field, String reason) {}

    /** In the order in which they begin. */
    public List<Entry> all() {
        return book.all().stream()
                .map(notice -> new Entry(notice.kiosk(), notice.notice()))
                .toList();
    }

    /**
     * Sets a notice, or changes the one of this id.
     *
     * @param kiosk null for all
     * @param from null is now
     * @param text one line by language
     * @return empty when it is set
     */
    public Optional<Wrong> set(
            String id,
            @Nullable String kiosk,
            boolean stops,
            @Nullable Instant from,
            @Nullable Instant until,
            Map<String, @Nullable String> text,
            BiConsumer<Kind, Map<String, Object>> noting) {
        NoticeOrder order = new NoticeOrder(kiosk, stops, from, until, text);
        return switch (NoticeRules.check(id, order, book.clock().instant(), kiosks)) {
            case Checked.Bad(String field, Fault fault, String _) -> Optional.of(wrong(field, fault));
            case Checked.Good(OperatorsNotice notice) -> {
                if (!book.hasRoom(id)) {
                    yield Optional.of(wrong("notices", Fault.TOO_MANY));
                }
                noting.accept(Kind.NOTICE_SET, Map.of("notice", id, "stops", stops));
                yield book.set(notice) ? Optional.empty() : Optional.of(wrong("notices", Fault.TOO_MANY));
            }
        };
    }

    /** Ends a notice before its time; one that is not there is let be. */
    public void end(String id, BiConsumer<Kind, Map<String, Object>> noting) {
        if (book.all().stream().anyMatch(notice -> notice.notice().id().equals(id))) {
            noting.accept(Kind.NOTICE_ENDED, Map.of("notice", id));
            book.end(id);
        }
    }

    private static Wrong wrong(String field, Fault fault) {
        return new Wrong(field, fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
