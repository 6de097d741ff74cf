package ua.vikno.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import ua.vikno.agent.EnrolmentState.Begun;
import ua.vikno.agent.EnrolmentState.Enrolled;
import ua.vikno.agent.EnrolmentState.None;
import ua.vikno.agent.EnrolmentState.Reason;
import ua.vikno.agent.EnrolmentState.Refused;
import ua.vikno.agent.EnrolmentState.Waiting;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;
import ua.vikno.state.identity.EnrolmentWord;
import ua.vikno.state.identity.EnrolmentWord.Why;

/**
 * An enrolment that was ordered at the kiosk's own screen: the invitation comes in a file, which is taken away, and each step is
 * told in another one; while the portal does not answer for a moment, the code that was told stands. An invitation that comes
 * meanwhile counts instead.
 */
final class OrderedEnrolment {
    private static final int LONGEST = 1_000;

    private final Enrolment enrolment;
    private final DurableFile wanted;
    private final DurableFile told;
    private final AgentCommand.Pause pause;

    OrderedEnrolment(Enrolment enrolment, Path wanted, Path told, AgentCommand.Pause pause) {
        this.enrolment = enrolment;
        this.wanted = new DurableFile(wanted, LONGEST);
        this.told = new DurableFile(told, EnrolmentWord.LONGEST);
        this.pause = pause;
    }

    /** Returns what came of it; the last word was told, too. */
    EnrolmentState run(int mostQuestions) throws InterruptedException, IOException {
        EnrolmentState state = enrolment.begin(taken().orElse(""));
        boolean begun = false;
        for (int asked = 0; isUnderWay(state, begun) && asked < mostQuestions; asked++) {
            if (state instanceof Waiting) {
                tell(state);
            }
            pause.pass();
            Optional<String> other = taken();
            state = other.map(enrolment::begin).orElseGet(enrolment::ask);
            begun = other.isEmpty();
        }
        tell(state);
        return state;
    }

    private static boolean isUnderWay(EnrolmentState state, boolean begun) {
        return state instanceof Waiting
                || (begun
                        && state instanceof Refused refused
                        && refused.reason().mayPass());
    }

    private Optional<String> taken() throws IOException {
        Reading reading = wanted.read();
        if (reading instanceof Reading.Absent) {
            return Optional.empty();
        }
        wanted.delete();
        return Optional.of(reading instanceof Reading.Whole whole ? whole.text() : "");
    }

    private void tell(EnrolmentState state) throws IOException {
        told.write(word(state).line());
    }

    private static EnrolmentWord word(EnrolmentState state) {
        return switch (state) {
            case Waiting waiting -> new EnrolmentWord.Waiting(waiting.code(), waiting.until());
            case Enrolled _ -> new EnrolmentWord.Enrolled();
            case Refused(Reason reason, var _) -> new EnrolmentWord.Refused(why(reason));
            case None _, Begun _ -> new EnrolmentWord.Refused(Why.FAILED);
        };
    }

    private static Why why(Reason reason) {
        return switch (reason) {
            case NO_INVITATION, NEWER_INVITATION, DAMAGED_INVITATION -> Why.INVITATION;
            case UNREACHABLE, PROXY_ACCESS, PROXY, PROXY_FILE -> Why.UNREACHABLE;
            case OTHER_AUTHORITY, PORTAL_CERTIFICATE -> Why.OTHER_PORTAL;
            case CLOCK -> Why.CLOCK;
            case UNKNOWN_TOKEN, EXPIRED, ENDED -> Why.OVER;
            case USED -> Why.USED;
            case CLOSED, CERTIFICATE, PORTAL, DISK, BUSY -> Why.FAILED;
        };
    }
}
