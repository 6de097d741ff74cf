package ua.vikno.technician.enrolment;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import ua.vikno.agent.Enrolment;
import ua.vikno.agent.EnrolmentState;
import ua.vikno.agent.EnrolmentState.Begun;
import ua.vikno.agent.EnrolmentState.Enrolled;
import ua.vikno.agent.EnrolmentState.None;
import ua.vikno.agent.EnrolmentState.Reason;
import ua.vikno.agent.EnrolmentState.Refused;
import ua.vikno.agent.EnrolmentState.Waiting;
import ua.vikno.agent.EnrolmentWords;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.technician.plugged.CodeScanner;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;
import ua.vikno.technician.step.Turn.Look;
import ua.vikno.technician.step.Words;

/**
 * {@code enrol}: reads the administrator's invitation, shows the code, waits for the administrator, and keeps the certificate. It
 * may be left at any moment; what has begun goes on when the step is begun again, also after a power cut.
 */
public final class EnrolStep implements Step {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final String SCAN = "scan";
    private static final String GO_ON = "go-on";
    private static final String OTHER = "other-invitation";
    private static final String TYPE = "type-code";

    private final Enrolment enrolment;
    private final EnrolmentWords words;
    private final CodeScanner scanner;
    private final InstantSource clock;
    private final Duration pause;

    EnrolStep(Enrolment enrolment, EnrolmentWords words, CodeScanner scanner, InstantSource clock, Duration pause) {
        this.enrolment = enrolment;
        this.words = words;
        this.scanner = scanner;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Of this machine.
     *
     * @param state the kiosk's state directory
     * @param proxy of the site, on the way to the portal
     */
    public static Step of(Path state, ProxyFile proxy, CodeScanner scanner, Words words, InstantSource clock) {
        return new EnrolStep(
                Enrolment.in(state, proxy, clock), new EnrolmentWords(words.language()), scanner, clock, PAUSE);
    }

    @Override
    public String name() {
        return "enrol";
    }

    @Override
    public Turn begin() {
        return switch (enrolment.state()) {
            case Begun(String code) ->
                Turn.ask(
                        Question.choose(Say.of("enrol.begun"), GO_ON, OTHER),
                        what -> what.equals(GO_ON) ? shown(code) : invite());
            case Enrolled enrolled ->
                Turn.note(
                        good("enrol.enrolled", enrolled),
                        Turn.ask(
                                Question.yesNo("enrol.anew", enrolled.kiosk()),
                                answer -> answer.equals(Question.YES) ? invite() : Turn.end()));
            case Refused refused -> Turn.tried(refusal(refused), invite());
            case None _, Waiting _ -> invite();
        };
    }

    private Turn invite() {
        return Turn.ask(
                Question.choose(Say.of("enrol.how"), SCAN, TYPE),
                how -> how.equals(SCAN)
                        ? scanner.read(this::read, this::invite)
                        : Turn.ask(Question.type("", "enrol.type"), this::read));
    }

    private Turn read(String text) {
        Say asking = Enrolment.portalOf(text)
                .map(portal -> Say.of("enrol.asking", portal))
                .orElseGet(() -> Say.of("enrol.reading"));
        return Turn.work(asking, () -> enrolment.begin(text), this::answered);
    }

    private Turn answered(EnrolmentState state) {
        return switch (state) {
            case Waiting(String kiosk, String place, var portal, String code, var _) ->
                new Turn.Tell(
                        Say.of("enrol.waiting", place.isEmpty() ? kiosk : kiosk + " (" + place + ")", portal),
                        shown(code));
            case Enrolled enrolled ->
                Turn.note(good("enrol.done", enrolled), new Turn.Tell(Say.of("enrol.restart"), Turn.end()));
            case Refused refused -> Turn.tried(refusal(refused), invite());
            case None _, Begun _ -> invite();
        };
    }

    private Turn shown(String code) {
        return new Turn.Tell(
                Say.of("enrol.tell"),
                new Turn.Large(
                        code,
                        new Turn.Wait<EnrolmentState>(
                                Say.of("enrol.wait"), pause, () -> look(enrolment.ask()), this::answered)));
    }

    private Look<EnrolmentState> look(EnrolmentState state) {
        return switch (state) {
            case Waiting waiting -> new Look.Still<>(Say.of("enrol.remaining", minutes(waiting.until())));
            case Refused refused when refused.reason().mayPass() -> new Look.Still<>(Say.plain(words.of(refused)));
            default -> new Look.Done<>(state);
        };
    }

    /** Whole minutes, rounded up. */
    private long minutes(Instant until) {
        return Math.max(
                0, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
    }

    private static Finding good(String key, Enrolled enrolled) {
        return Finding.good(key, enrolled.kiosk(), enrolled.portal(), Words.moment(enrolled.until()));
    }

    private Finding refusal(Refused refused) {
        String sentence = words.of(refused);
        return new Finding.Bad(
                Say.of("enrol.refused"),
                refused.reason() == Reason.CLOCK ? Say.of("enrol.clock", sentence) : Say.plain(sentence));
    }
}
