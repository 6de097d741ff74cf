package ua.vikno.kiosk.runtime.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.JobOutcome;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.StaffAnswer.Badge;
import ua.vikno.kiosk.flow.StaffAnswer.Why;
import ua.vikno.kiosk.flow.StaffOrder;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.published.City;
import ua.vikno.state.layout.StateDirectory;
import ua.vikno.state.staff.PinHash;
import ua.vikno.state.staff.StaffCard;
import ua.vikno.state.staff.StaffFile;
import ua.vikno.state.staff.StaffMember;
import ua.vikno.state.staff.StaffMember.Role;

/** Who is let in, and what her orders do. */
class StaffDeskTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BOTH = StaffCard.newCode(RANDOM);
    private static final String BARE = StaffCard.newCode(RANDOM);
    private static final List<StaffMember> MEMBERS = List.of(
            new StaffMember(1, Role.CLERK, PinHash.of("271828", RANDOM), null),
            new StaffMember(2, Role.TECHNICIAN, PinHash.of("141421", RANDOM), StaffCard.hash(BOTH)),
            new StaffMember(3, Role.CLERK, null, StaffCard.hash(BARE)));

    private static final Paper PAPER = new Paper.RegistrationSlip(
            new Registration("1", "slip", "", Instant.EPOCH),
            new City("city", "City", new City.Centre("centre", null, null), null, true, List.of()));

    private final MovedClock clock = MovedClock.standing();
    private final EventLog log = new EventLog();
    private final List<Event> events = new ArrayList<>();
    private final List<Boolean> ends = new ArrayList<>();
    private final BlockingQueue<Event> answers = new LinkedBlockingQueue<>();
    private final LeftPapers papers = new LeftPapers(clock);

    @TempDir
    private Path directory;

    private @Nullable NightlyTest tested;
    private StaffDesk desk;
    private Pause pause;

    @BeforeEach
    void start() throws IOException {
        new StaffFile(file()).write(MEMBERS);
        rights("rw-r-----");
        process();
    }

    private void process() {
        StateDirectory state = new StateDirectory(directory);
        pause = new Pause(state.pause(), clock, log, events::add);
        desk = new StaffDesk(
                new StaffFile(file()),
                state.staffTries(),
                pause,
                papers,
                List.of(),
                null,
                new StaffDesk.Units(directory, null, directory),
                () -> Optional.ofNullable(tested),
                ends::add,
                clock,
                log);
    }

    private Path file() {
        return directory.resolve("staff");
    }

    private void rights(String rights) throws IOException {
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(rights));
    }

    private StaffAnswer order(StaffOrder order) throws InterruptedException {
        desk.serve(new Effect.Serve("tag", 1, order), answers::add);
        return answers.poll(20, TimeUnit.SECONDS) instanceof Event.Served(String tag, StaffAnswer answer)
                        && tag.equals("tag")
                ? answer
                : new StaffAnswer.Failed();
    }

    private StaffAnswer signIn(@Nullable String card, String pin) throws InterruptedException {
        return order(new StaffOrder.SignIn(card, pin));
    }

    private static StaffAnswer no(Why why) {
        return new StaffAnswer.Refused(why, Duration.ZERO);
    }

    @Test
    void aPinACardOrBothLetIn() throws InterruptedException {
        assertThat(signIn(null, "271828")).isEqualTo(new StaffAnswer.Admitted(new Badge(1, false), null));
        assertThat(signIn(BARE, "")).isEqualTo(new StaffAnswer.Admitted(new Badge(3, false), null));
        assertThat(signIn(BOTH, "")).isEqualTo(no(Why.PIN_WANTED));
        assertThat(signIn(BOTH, "141421")).isEqualTo(new StaffAnswer.Admitted(new Badge(2, true), null));
    }

    @Test
    void whatIsMissingLetsNobodyIn() throws InterruptedException {
        assertThat(signIn(null, "141421")).as("the PIN of a card without it").isEqualTo(no(Why.WRONG));
        assertThat(signIn(BOTH, "271828")).as("somebody else's PIN").isEqualTo(no(Why.WRONG));
        assertThat(signIn(null, "")).isEqualTo(no(Why.WRONG));
        assertThat(signIn(StaffCard.newCode(RANDOM), "271828")).isEqualTo(no(Why.CARD_UNKNOWN));
    }

    @Test
    void afterFiveWrongPinsTheRightOneIsNotEvenLookedAt() throws InterruptedException {
        for (int time = 0; time < 5; time++) {
            assertThat(signIn(null, "123450")).isEqualTo(no(Why.WRONG));
        }
        assertThat(signIn(null, "271828")).isEqualTo(new StaffAnswer.Refused(Why.LOCKED, Duration.ofMinutes(1)));
        process();
        assertThat(signIn(null, "271828")).isEqualTo(new StaffAnswer.Refused(Why.LOCKED, Duration.ofMinutes(1)));
        assertThat(signIn(BARE, "")).isInstanceOf(StaffAnswer.Admitted.class);
        clock.pass(Duration.ofMinutes(1));
        assertThat(signIn(null, "271828")).isInstanceOf(StaffAnswer.Admitted.class);
    }

    @Test
    void aCardThatNobodyKnowsCountsAsNoTry() throws InterruptedException {
        for (int time = 0; time < 20; time++) {
            assertThat(signIn(StaffCard.newCode(RANDOM), "")).isEqualTo(no(Why.CARD_UNKNOWN));
        }
        assertThat(signIn(null, "271828")).isInstanceOf(StaffAnswer.Admitted.class);
    }

    @Test
    void whoIsTakenOutOfTheFileIsOutAtOnceAndAnOpenFileLetsNobodyIn() throws InterruptedException, IOException {
        new StaffFile(file()).write(MEMBERS.subList(1, 3));
        rights("rw-------");
        assertThat(signIn(null, "271828")).isEqualTo(no(Why.WRONG));
        assertThat(signIn(BARE, "")).isInstanceOf(StaffAnswer.Admitted.class);
        rights("rw-r--r--");
        assertThat(signIn(BARE, "")).isEqualTo(no(Why.NOBODY));
        Files.delete(file());
        assertThat(signIn(BARE, "")).isEqualTo(no(Why.NOBODY));
    }

    @Test
    void aCredentialOfSystemdsCountsBeforeTheFile() throws IOException {
        Path credentials = Files.createDirectory(directory.resolve("credentials"));
        assertThat(StaffDesk.file(file(), credentials.toString()).read()).isEqualTo(new StaffFile.Staff.Known(MEMBERS));
        Files.writeString(credentials.resolve("staff"), "");
        Files.setPosixFilePermissions(credentials.resolve("staff"), PosixFilePermissions.fromString("r--------"));
        assertThat(StaffDesk.file(file(), credentials.toString()).read()).isEqualTo(new StaffFile.Staff.Nobody());
        assertThat(StaffDesk.file(file(), null).read()).isEqualTo(new StaffFile.Staff.Known(MEMBERS));
    }

    @Test
    void aRestartEndsTheProcessAndTheOtherOneTheMachine() throws InterruptedException {
        assertThat(order(new StaffOrder.Restart(false))).isEqualTo(new StaffAnswer.Restarting());
        assertThat(order(new StaffOrder.Restart(true))).isEqualTo(new StaffAnswer.Restarting());
        assertThat(ends).containsExactly(false, true);
    }

    @Test
    void aPauseIsKnownToWhoeverSignsIn() throws InterruptedException {
        order(new StaffOrder.Pause(Duration.ofHours(1)));
        assertThat(signIn(null, "271828"))
                .isEqualTo(new StaffAnswer.Admitted(
                        new Badge(1, false), clock.instant().plusSeconds(3_600)));
        assertThat(order(new StaffOrder.Pause(Duration.ZERO))).isEqualTo(new StaffAnswer.Paused(null));
    }

    @Test
    void aTestOfTheKioskIsAnsweredWithWhatFailedAndOneAtATime() throws InterruptedException {
        assertThat(order(new StaffOrder.SelfTest())).isEqualTo(new StaffAnswer.Failed());
        tested = new NightlyTest(
                Instant.EPOCH,
                "STAFF",
                9,
                List.of(
                        new NightlyTest.Step("clock", NightlyTest.OK, null, 1),
                        new NightlyTest.Step("service-bill", NightlyTest.FAILED, "TOO_SLOW", 1)));

        assertThat(order(new StaffOrder.SelfTest()))
                .isEqualTo(new StaffAnswer.Tested(List.of(new StaffAnswer.Tested.Failure("service-bill", "TOO_SLOW"))));
    }

    @Test
    void onlyPaperThatStaffWereCalledForWasLeft() throws InterruptedException {
        prints("job1", Effect.PrintTarget.SHEET, new JobOutcome.Confirmed());
        papers.ordered(new Effect.Wipe());
        papers.ordered(new Effect.CallStaff("printing.take"));
        assertThat(order(new StaffOrder.LeftPapers())).isEqualTo(new StaffAnswer.Papers(List.of()));

        prints("job2", Effect.PrintTarget.RECEIPT, new JobOutcome.SentUnconfirmed());
        papers.ordered(new Effect.CallStaff("help"));
        assertThat(order(new StaffOrder.LeftPapers())).isEqualTo(new StaffAnswer.Papers(List.of()));
        papers.ordered(new Effect.CallStaff("printing.take"));
        papers.ordered(new Effect.CallStaff("printing.take"));
        assertThat(order(new StaffOrder.LeftPapers()))
                .isEqualTo(new StaffAnswer.Papers(
                        List.of(new StaffAnswer.LeftPaper(clock.instant(), Effect.PrintTarget.RECEIPT))));
        for (int job = 0; job < 9; job++) {
            clock.pass(Duration.ofMinutes(1));
            prints("more" + job, Effect.PrintTarget.SHEET, new JobOutcome.Confirmed());
            papers.ordered(new Effect.CallStaff("printing.take"));
        }
        assertThat(order(new StaffOrder.LeftPapers()))
                .isInstanceOfSatisfying(
                        StaffAnswer.Papers.class,
                        left -> assertThat(left.papers()).hasSize(5));
    }

    private void prints(String job, Effect.PrintTarget target, JobOutcome outcome) {
        papers.ordered(new Effect.Print(job, PAPER, target, 1));
        papers.happened(new Event.Printed(job, outcome));
    }
}
