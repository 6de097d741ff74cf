package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.log.EventLog;

class ClosingTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Queue<String> closed = new ConcurrentLinkedQueue<>();
    private final Closing closing = new Closing(new EventLog());

    private void add(String name) {
        closing.add(() -> closed.add(name), LONG);
    }

    @Test
    void whatWasOpenedLastIsClosedFirstAndOnce() {
        add("journal");
        add("devices");
        closing.close();
        closing.close();
        assertThat(closed).containsExactly("devices", "journal");
    }

    @Test
    void oneThatThrowsAndOneThatHangsKeepNobodyFromBeingClosed() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        add("journal");
        closing.add(
                () -> {
                    throw new UnsatisfiedLinkError();
                },
                LONG);
        closing.add(never::await, Duration.ofMillis(50));
        closing.close();
        assertThat(closed).containsExactly("journal");
        never.countDown();
    }

    @Test
    void whoeverEndsTheProcessMeanwhileClosesTheRestAtOnce() throws InterruptedException {
        CountDownLatch saying = new CountDownLatch(1);
        CountDownLatch said = new CountDownLatch(1);
        add("devices");
        closing.add(
                () -> {
                    saying.countDown();
                    said.await();
                },
                LONG);
        Thread failed = Thread.ofVirtual().start(closing::close);
        saying.await();
        closing.close();
        assertThat(closed).containsExactly("devices");
        said.countDown();
        assertThat(failed.join(LONG)).isTrue();
    }

    @Test
    void aStartThatIsToldToStopClosesWhatItOpensAfterwards() {
        add("journal");
        closing.close();
        assertThatThrownBy(() -> add("devices")).isInstanceOf(Closing.Stopped.class);
        assertThat(closed).containsExactly("journal", "devices");
    }
}
