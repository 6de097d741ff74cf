package ua.vikno.portal.api.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;

/**
 * Questions that belong together.
 *
 * @param when they are asked only while this holds
 * @param repeat null for a section that is there once
 */
public record Section(
        String id,
        Localized title,
        Condition when,
        @Nullable Repeat repeat,
        List<Question> questions) {
    public Section {
        questions = List.copyOf(questions);
    }

    /**
     * A section that is there once for each person, service and the like.
     *
     * @param item what one is called
     * @param prefill what the city already knows items of, such as {@code register.residents}
     */
    public record Repeat(
            int least, int most, Localized item, @Nullable String prefill) {
        /** @throws IllegalArgumentException when most is less than least */
        public Repeat {
            if (least < 0 || most < Math.max(1, least)) {
                throw new IllegalArgumentException("items from " + least + " to " + most);
            }
        }
    }
}
