package ua.vikno.portal.fleet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.fleet.Notices.Notice;

/**
 * A notice as its operator sees it.
 *
 * @param kiosk null for all
 * @param missing the languages in which residents read Ukrainian
 */
record OperatorsNotice(@Nullable String kiosk, Notice notice, List<String> missing) {
    OperatorsNotice(@Nullable String kiosk, Notice notice) {
        this(
                kiosk,
                notice,
                Stream.of("en", "hu")
                        .filter(tag -> !notice.text().texts().containsKey(tag))
                        .toList());
    }
}
