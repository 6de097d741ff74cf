package ua.vikno.portal.api.forms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * All versions of one form.
 *
 * @param versions the present one first
 */
public record FormHistory(List<FormVersion> versions) {
    /** A kiosk may have been without a network for so long. */
    private static final int GRACE_DAYS = 7;

    /** @throws IllegalArgumentException for no version */
    public FormHistory {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(FormVersion::version).reversed())
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no version");
        }
    }

    public FormVersion present() {
        return versions.getFirst();
    }

    /**
     * Whether answers to a version are still taken: those to the present one, and to one retired less than 7 days ago,
     * unless a later one says that it must not be taken any more.
     */
    public boolean takes(FormVersion version, LocalDate today) {
        LocalDate retired = version.retired();
        if (version.version() == present().version()) {
            return true;
        }
        boolean wrong = versions.stream().anyMatch(later -> later.version() > version.version() && later.mustUpgrade());
        return retired != null && !wrong && today.isBefore(retired.plusDays(GRACE_DAYS));
    }
}
