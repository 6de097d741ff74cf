package ua.vikno.portal.api.forms;

import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;

/**
 * One thing that can be chosen.
 *
 * @param of the option of another question that must be chosen for this one to be offered; null for one that always is
 * @param check of the number of a document of this kind; null where any is taken
 */
public record Option(
        String id,
        Localized name,
        @Nullable String of,
        @Nullable NamedCheck check) {}
