package ua.vikno.kiosk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Flow;
import ua.vikno.kiosk.flow.Flow.Step;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;

class HostTest {
    private static final Asked<List<String>> STREETS = new Asked<>("streets", new Query.Streets("ше"));

    private final MovedClock clock = MovedClock.standing();
    private final Recorder recorder = new Recorder();
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private final Host<String> host = new Host<>(
            new Echo(),
            () -> "start",
            new Host.Collaborators<>(recorder, List.of((screen, state) -> shown.add(state)), List.of()),
            clock,
            new EventLog(),
            () -> {});

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void anAnswerAskedForByOneVisitNeverReachesTheNext() throws InterruptedException {
        host.start();
        host.post(press("ask"));
        Reply ofTheFirst = recorder.replies.take();
        host.post(press("end"));
        await("ended");

        ofTheFirst.send(new Event.Answered<>(STREETS, List.of("personal")));
        host.post(press("ask"));
        recorder.replies.take().send(new Event.Answered<>(STREETS, List.of("own")));

        await("own");
        assertThat(shown).doesNotContain("personal");
    }

    @Test
    void aFlowThatThrowsEndsTheVisitAndBeginsAgainWithWhatIsKnownOfTheWorld() throws InterruptedException {
        host.start();
        Event.Readiness.PrinterState none = new Event.Readiness.PrinterState(false, false, java.util.Set.of());
        host.post(new Event.Readiness(true, true, none, none, true));
        await("ready");

        host.post(press("break"));

        assertThat(recorder.wipes.poll(30, TimeUnit.SECONDS)).isEqualTo("wipe");
        shown.clear();
        host.post(new Event.Tick(Instant.EPOCH, Uptime.ZERO));
        await("ready");
        assertThat(recorder.wipes).isEmpty();
    }

    @Test
    void ticksDoNotQueueUpBehindEachOther() throws InterruptedException {
        clock.pass(Duration.ofSeconds(7));
        host.start();

        await("tick 1970-01-01T00:00:07Z");
        assertThat(shown.stream().filter(s -> s.startsWith("tick"))).hasSizeLessThan(2);
    }

    private static Event press(String action) {
        return new Event.Did(new Input.Press(action));
    }

    private void await(String state) throws InterruptedException {
        String next;
        do {
            next = Objects.requireNonNull(shown.poll(30, TimeUnit.SECONDS), () -> "never shown: " + state);
            assertThat(next).isNotEqualTo("personal");
        } while (!next.equals(state));
    }

    private static final class Recorder implements Runner {
        final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
        final BlockingQueue<String> wipes = new LinkedBlockingQueue<>();

        @Override
        public void run(Effect effect, Reply reply) {
            replies.add(reply);
        }

        @Override
        public CompletableFuture<Void> wipe() {
            wipes.add("wipe");
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Its state is the last thing it was told. */
    private static final class Echo implements Flow<String> {
        @Override
        public Step<String> on(String state, Event event) {
            return switch (event) {
                case Event.Did(Input.Press(String action)) ->
                    switch (action) {
                        case "ask" -> Step.to(state, new Effect.Ask(STREETS));
                        case "end" -> Step.to("ended", new Effect.Wipe());
                        default -> throw new IllegalStateException("a bug");
                    };
                case Event.Answered<?>(Asked<?> _, List<?> found) -> Step.to(String.valueOf(found.getFirst()));
                case Event.Readiness _ -> Step.to("ready");
                case Event.Tick tick -> Step.to(state.equals("start") ? "tick " + tick.now() : state);
                default -> Step.to(state);
            };
        }

        @Override
        public Screen screen(String state) {
            return new Screen.Prose(new Frame("echo", Words.verbatim(state), null, null, null, List.of()), List.of());
        }
    }
}
