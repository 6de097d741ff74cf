package ua.vikno.state.identity;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the agent tells the kiosk's screen of an enrolment that was ordered there: one line in a file, such as
 * {@code WAITING 4F7K-93XM 2026-11-26T10:15:30Z}, {@code ENROLLED} or {@code REFUSED CLOCK}.
 */
public sealed interface EnrolmentWord {
    /** The largest line, in bytes. */
    int LONGEST = 100;

    /**
     * The administrator has to type the code.
     *
     * @param until when waiting ends without the administrator
     */
    record Waiting(String code, Instant until) implements EnrolmentWord {}

    /** The certificate is on the disk. */
    record Enrolled() implements EnrolmentWord {}

    record Refused(Why why) implements EnrolmentWord {}

    /** Why there is no certificate. */
    enum Why {
        /** What was read is no invitation, a damaged one or one of a newer portal. */
        INVITATION,
        /** No answer came, or not as a portal gives it. */
        UNREACHABLE,
        /** Another server answers than the one of the invitation. */
        OTHER_PORTAL,
        CLOCK,
        /** The invitation is too old, was ended, or is unknown to the portal. */
        OVER,
        /** Another machine has used the invitation. */
        USED,
        FAILED
    }

    /** With its end. */
    default String line() {
        return switch (this) {
            case Waiting(String code, Instant until) -> "WAITING " + code + " " + until + "\n";
            case Enrolled() -> "ENROLLED\n";
            case Refused(Why why) -> "REFUSED " + why + "\n";
        };
    }

    /** Empty for what is no such line. */
    static Optional<EnrolmentWord> of(String line) {
        List<String> words = List.of(line.strip().split(" ", -1));
        return switch (words.getFirst()) {
            case "ENROLLED" -> Optional.of(new Enrolled());
            case "REFUSED" ->
                Stream.of(Why.values())
                        .filter(why -> words.getLast().equals(why.name()))
                        .findFirst()
                        .map(Refused::new);
            case "WAITING" -> waiting(words);
            default -> Optional.empty();
        };
    }

    private static Optional<EnrolmentWord> waiting(List<String> words) {
        if (words.size() != 3 || !words.get(1).matches("[0-9A-Z-]{1,20}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Waiting(words.get(1), Instant.parse(words.getLast())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
