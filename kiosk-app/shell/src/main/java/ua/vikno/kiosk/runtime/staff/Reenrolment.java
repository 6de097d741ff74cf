package ua.vikno.kiosk.runtime.staff;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.StaffAnswer.NoCertificate;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.state.identity.EnrolmentWord;

/**
 * Has the unit {@code vikno-kiosk-enrol} get a certificate by an invitation that was read at the kiosk. The old one is good until
 * the new one is there.
 */
final class Reenrolment {
    private static final int LONGEST = 1_000;

    private final UnitDoor unit;

    /**
     * @param runtime the kiosk's runtime directory; null where no unit gave it one
     * @param told the directory in which the unit says how far it is
     * @param patience how long it may take to begin
     */
    Reenrolment(@Nullable Path runtime, Path told, Duration patience, EventLog log) {
        unit = new UnitDoor(runtime, "invitation", LONGEST, told.resolve("told"), patience, log);
    }

    /** Waits until the portal was asked. */
    StaffAnswer begin(String invitation) throws InterruptedException {
        return unit.ask(invitation.getBytes(StandardCharsets.UTF_8))
                .map(Reenrolment::answer)
                .orElseGet(() -> new StaffAnswer.NotEnrolled(NoCertificate.UNAVAILABLE));
    }

    /** How far it is, a moment later. */
    StaffAnswer look() throws InterruptedException {
        return answer(unit.later());
    }

    private static StaffAnswer answer(String line) {
        return EnrolmentWord.of(line)
                .map(word -> switch (word) {
                    case EnrolmentWord.Waiting(var code, var until) -> new StaffAnswer.CodeToTell(code, until);
                    case EnrolmentWord.Enrolled() -> new StaffAnswer.Enrolled();
                    case EnrolmentWord.Refused(var why) -> new StaffAnswer.NotEnrolled(reason(why));
                })
                .orElseGet(() -> new StaffAnswer.NotEnrolled(NoCertificate.FAILED));
    }

    private static NoCertificate reason(EnrolmentWord.Why why) {
        return switch (why) {
            case INVITATION -> NoCertificate.INVITATION;
            case UNREACHABLE -> NoCertificate.UNREACHABLE;
            case OTHER_PORTAL -> NoCertificate.OTHER_PORTAL;
            case CLOCK -> NoCertificate.CLOCK;
            case OVER -> NoCertificate.OVER;
            case USED -> NoCertificate.USED;
            case FAILED -> NoCertificate.FAILED;
        };
    }
}
