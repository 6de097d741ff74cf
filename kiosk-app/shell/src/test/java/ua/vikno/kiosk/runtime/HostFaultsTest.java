package ua.vikno.kiosk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.devices.JobOutcome;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Flow;
import ua.vikno.kiosk.flow.Flow.Step;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.Host.Presenter;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.published.City;

/** Every collaborator of the loop throws, one by one, exceptions and errors: the kiosk goes on. */
class HostFaultsTest {
    private static final Event.Readiness READY = new Event.Readiness(
            true,
            true,
            new Event.Readiness.PrinterState(false, false, Set.of()),
            new Event.Readiness.PrinterState(false, false, Set.of()),
            true);

    private static final Asked<List<String>> STREETS = new Asked<>("streets", new Query.Streets("ше"));
    private static final Paper SLIP = new Paper.RegistrationSlip(
            new Registration("1", "slip", "", Instant.EPOCH),
            new City("city", "City", new City.Centre("centre", null, null), null, true, List.of()));

    /** What a collaborator may throw. */
    enum Thrown {
        EXCEPTION {
            @Override
            void now() {
                throw new IllegalStateException("what she typed");
            }
        },
        ERROR {
            @Override
            void now() {
                throw new UnsatisfiedLinkError("what she typed");
            }
        };

        abstract void now();
    }

    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> wipes = new LinkedBlockingQueue<>();
    private final CountDownLatch gaveUp = new CountDownLatch(1);
    private final List<Presenter<String>> presenters = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final Told flow = new Told();
    private Runnable inRun = () -> {};
    private Runnable inWipe = () -> {};
    private @Nullable Host<String> host;

    private Host<String> started() {
        presenters.add((screen, state) -> shown.add(state));
        witnesses.add(new Witness() {
            @Override
            public void happened(Event event) {
                seen.add("happened");
            }

            @Override
            public void ordered(Effect effect) {
                seen.add("ordered");
            }
        });
        Host<String> made = new Host<>(
                flow,
                () -> "start",
                new Host.Collaborators<>(new Broken(), presenters, witnesses),
                MovedClock.standing(),
                new EventLog(),
                gaveUp::countDown);
        host = made;
        made.start();
        return made;
    }

    @AfterEach
    void stop() {
        if (host != null) {
            host.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWitnessThatThrowsStopsNeitherTheOthersNorTheLoop(Thrown thrown) throws InterruptedException {
        witnesses.add(new Witness() {
            @Override
            public void happened(Event event) {
                thrown.now();
            }

            @Override
            public void ordered(Effect effect) {
                thrown.now();
            }
        });
        started().post(press("wipe"));
        assertThat(wipes.poll(10, TimeUnit.SECONDS)).isEqualTo("wipe");
        assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo("happened");
        goesOn();
    }

    @ParameterizedTest
    @EnumSource
    void aPresenterThatThrowsStopsNeitherTheOthersNorTheLoop(Thrown thrown) throws InterruptedException {
        presenters.add((screen, state) -> thrown.now());
        started();
        await("start");
        goesOn();
    }

    @ParameterizedTest
    @EnumSource
    void aRunnerThatThrowsLeavesNobodyWaiting(Thrown thrown) throws InterruptedException {
        inRun = thrown::now;
        started().post(press("ask"));
        await("refused KioskFault[]");
        host().post(press("print"));
        await("printed " + new JobOutcome.FailedMaybePartial(Set.of(), 0));
        goesOn();
    }

    @ParameterizedTest
    @EnumSource
    void aRunnerThatCannotWipeDoesNotKeepTheNextVisitFromBeginning(Thrown thrown) throws InterruptedException {
        inWipe = thrown::now;
        started().post(press("wipe"));
        await("wiped");
        goesOn();
    }

    @ParameterizedTest
    @EnumSource
    void aFlowThatThrowsLosesTheVisitAndNothingElse(Thrown thrown) throws InterruptedException {
        started().post(READY);
        await("ready");
        flow.inOn = thrown::now;
        host().post(press("anything"));
        assertThat(wipes.poll(10, TimeUnit.SECONDS)).isEqualTo("wipe");
        await("ready");
        assertThat(gaveUp.getCount()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void aScreenThatCannotBeMadeLosesTheVisitAndNothingElse(Thrown thrown) throws InterruptedException {
        started();
        await("start");
        flow.inScreen = thrown::now;
        host().post(press("anything"));
        assertThat(wipes.poll(10, TimeUnit.SECONDS)).isEqualTo("wipe");
        await("start");
        goesOn();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstScreenMayFailToo(Thrown thrown) throws InterruptedException {
        flow.inScreen = thrown::now;
        started();
        await("start");
        goesOn();
    }

    @Test
    void threeInAMinuteAreGivenUp() throws InterruptedException {
        started();
        for (int times = 0; times < 2; times++) {
            flow.inOn = Thrown.EXCEPTION::now;
            host().post(press("anything"));
            assertThat(wipes.poll(10, TimeUnit.SECONDS)).isEqualTo("wipe");
        }
        goesOn();
        assertThat(gaveUp.getCount()).isOne();
        flow.inOn = Thrown.EXCEPTION::now;
        host().post(press("anything"));
        assertThat(gaveUp.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stoppingEndsTheVisitAndWaitsForWhatIsOutside() throws InterruptedException {
        Host<String> stopped = started();
        await("start");
        stopped.stop().orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(wipes).containsExactly("wipe");
    }

    private Host<String> host() {
        return Objects.requireNonNull(host);
    }

    private void goesOn() throws InterruptedException {
        host().post(press("hello"));
        await("hello");
    }

    private static Event press(String action) {
        return new Event.Did(new Input.Press(action));
    }

    private void await(String state) throws InterruptedException {
        String next;
        do {
            next = Objects.requireNonNull(shown.poll(10, TimeUnit.SECONDS), () -> "never shown: " + state);
        } while (!next.equals(state));
    }

    private final class Broken implements Runner {
        @Override
        public void run(Effect effect, Reply reply) {
            inRun.run();
        }

        @Override
        public CompletableFuture<Void> wipe() {
            wipes.add("wipe");
            inWipe.run();
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Its state is the last thing it was told; throws once where it is told to. */
    private static final class Told implements Flow<String> {
        volatile Runnable inOn = () -> {};
        volatile Runnable inScreen = () -> {};

        @Override
        public Step<String> on(String state, Event event) {
            if (event instanceof Event.Did) {
                Runnable once = inOn;
                inOn = () -> {};
                once.run();
            }
            return switch (event) {
                case Event.Did(Input.Press(String action)) -> did(state, action);
                case Event.Refused refused -> Step.to("refused " + refused.refusal());
                case Event.Printed printed -> Step.to("printed " + printed.outcome());
                case Event.Readiness _ -> Step.to("ready");
                default -> Step.to(state);
            };
        }

        private static Step<String> did(String state, String action) {
            return switch (action) {
                case "ask" -> Step.to(state, new Effect.Ask(STREETS));
                case "print" -> Step.to(state, new Effect.Print("job", SLIP, Effect.PrintTarget.SHEET, 1));
                case "wipe" -> Step.to("wiped", new Effect.Wipe());
                default -> Step.to(action);
            };
        }

        @Override
        public Screen screen(String state) {
            Runnable once = inScreen;
            inScreen = () -> {};
            once.run();
            return new Screen.Start(
                    new Frame("start", Words.of("start"), null, null, null, List.of()), List.of(), List.of());
        }
    }
}
