package ua.vikno.portal.api.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;

/**
 * A form as it was published; it never changes. A case keeps the version that it was begun with for ever.
 *
 * @param id of the form, the same in all versions
 * @param deadline id of the rule by which an answer is due; null where none is
 * @param retired the day since which a later version stands in its place; null for the present one
 * @param mustUpgrade whether answers to an earlier version are refused at once
 */
public record FormVersion(
        String id,
        int version,
        Localized title,
        @Nullable String deadline,
        @Nullable LocalDate retired,
        boolean mustUpgrade,
        List<Section> sections) {
    public FormVersion {
        sections = List.copyOf(sections);
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }
}
