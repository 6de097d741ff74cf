package ua.vikno.portal.fleet;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something that is wrong with a kiosk.
 *
 * @param what the device, for {@link Kind#DEVICE}; else empty
 * @param condition what is the matter with it, or its state; else empty
 */
public record Trouble(Kind kind, Level level, String what, String condition) {
    /** What can be wrong. */
    public enum Kind {
        /** Nothing was heard for {@link KioskStates#SILENT}. */
        SILENT,
        /** The kiosk has a certificate and was never heard. */
        NEVER_HEARD,
        /** It is shut out, its certificate has ended, or it has none yet. */
        NO_CERTIFICATE,
        /** No frame was drawn for a minute. */
        FROZEN,
        /** Its disk takes nothing: submissions are refused. */
        STORAGE,
        DEVICE,
        /** Less than 500 MiB are free; red below 100. */
        DISK,
        /** Less than 150 MiB are left for programs; red below 50. */
        MEMORY,
        /** 80 °C and more; red from 95. */
        HEAT,
        /** At most 5 m of the roll are left, or paper for a day. */
        ROLL,
        /** The certificate ends within 14 days; red within 3. */
        CERTIFICATE,
        /** Its last test of itself failed; red where a service did. */
        NIGHTLY;

        /** Empty for one that a newer portal on the same database has written. */
        static Optional<Kind> of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }
    }

    public Trouble(Kind kind, Level level) {
        this(kind, level, "", "");
    }

    String code() {
        return kind + " " + level + " " + what + " " + condition;
    }

    /**
     * @param code as {@link #code} made it
     * @return empty for a kind or level that only a newer portal on the same database knows
     */
    static Optional<Trouble> of(String code) {
        String[] parts = code.split(" ", -1);
        return Kind.of(parts[0])
                .flatMap(kind -> Level.of(parts[1]).map(level -> new Trouble(kind, level, parts[2], parts[3])));
    }
}
