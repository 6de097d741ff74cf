package ua.vikno.kiosk.boot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ua.vikno.devices.Speech;

/**
 * Keeps the loudspeaker open until it has said that the kiosk is out of order, 25 s at most. Closed at once where nothing of
 * the kind is due; whoever has to end the process sooner closes what comes after it.
 */
final class FinalWords implements AutoCloseable {
    static final Duration MOST = Duration.ofSeconds(25);
    private static final int LOOKS = 250;
    private static final Duration BETWEEN = MOST.dividedBy(LOOKS);
    private static final int UNTIL_USABLE = 20;
    /** How long the toolkit has to begin to speak. */
    private static final Duration BEGIN = Duration.ofSeconds(2);

    private final Speech speech;
    private final Pause pause;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean due;

    /** Waits for a time. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    FinalWords(Speech speech) {
        this(speech, Thread::sleep);
    }

    FinalWords(Speech speech, Pause pause) {
        this.speech = speech;
        this.pause = pause;
    }

    /**
     * Has it said as soon as the loudspeaker is found usable, which the start may not have come to.
     *
     * @param saying begins to speak, on whichever thread, and then calls {@link #begun}
     */
    void say(Runnable saying) {
        due = true;
        speech.start();
        try {
            for (int look = 0; look < UNTIL_USABLE && !speech.status().usable(); look++) {
                pause.of(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        saying.run();
    }

    void begun() {
        begun.countDown();
    }

    /** Returns at once when its thread is interrupted. */
    @Override
    public void close() {
        if (!due) {
            return;
        }
        try {
            if (begun.await(BEGIN.toMillis(), TimeUnit.MILLISECONDS)) {
                waitUntilSaid();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitUntilSaid() throws InterruptedException {
        for (int look = 0; look < LOOKS && speech.speaking(); look++) {
            pause.of(BETWEEN);
        }
    }
}
