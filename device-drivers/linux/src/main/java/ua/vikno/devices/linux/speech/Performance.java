package ua.vikno.devices.linux.speech;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.linux.speech.engine.Synthesis;
import ua.vikno.devices.linux.speech.sound.Sink;
import ua.vikno.devices.support.Bell;

/**
 * One utterance on its way from text to sound. Samples are handed on hardly earlier than they are heard: what lies ready
 * in pipes and buffers can neither be silenced nor made louder.
 */
final class Performance {
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration AHEAD = Duration.ofMillis(80);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final List<Line> lines;
    private final Sink sink;
    private final IntSupplier volume;
    private final Bell bell = new Bell();
    private volatile boolean cancelled;
    private volatile boolean paused;
    private volatile @Nullable Synthesis rendering;
    private volatile @Nullable Synthesis following;
    private volatile Sink.@Nullable Sound sound;
    private int rate;
    private long written;
    private long began;

    /** @param command of the synthesiser, which knows the sentence's language and pace */
    record Line(List<String> command, String sentence) {}

    /** @param volume asked for every step */
    Performance(List<Line> lines, Sink sink, IntSupplier volume) {
        this.lines = List.copyOf(lines);
        this.sink = sink;
        this.volume = volume;
    }

    /** Returns when all has been heard, or soon after {@link #cancel}. */
    void run() throws IOException, InterruptedException {
        try {
            Synthesis current = lines.isEmpty() ? null : render(0);
            for (int i = 0; current != null && !cancelled; i++) {
                rendering = current;
                Synthesis next = i + 1 < lines.size() ? render(i + 1) : null;
                following = next;
                play(current);
                current = next;
            }
            finish();
        } finally {
            cancel();
        }
    }

    /** Silence at once; from any thread, does not block. */
    void cancel() {
        cancelled = true;
        Sink.Sound playing = sound;
        if (playing != null) {
            playing.cut();
        }
        end(rendering);
        end(following);
        bell.ring();
    }

    /** Silence from the next step on, or on from where it was; from any thread, does not block. */
    void pause(boolean on) {
        paused = on;
        bell.ring();
    }

    /** What is said next is heard from now on, however long the silence was. */
    private void untilResumed() throws InterruptedException {
        long since = System.nanoTime();
        while (paused && !cancelled) {
            bell.await(GLANCE);
        }
        began += System.nanoTime() - since;
    }

    private static void end(@Nullable Synthesis some) {
        if (some != null) {
            some.cancel();
        }
    }

    private Synthesis render(int line) throws IOException {
        return Synthesis.start(lines.get(line).command(), lines.get(line).sentence());
    }

    private void play(Synthesis current) throws IOException, InterruptedException {
        if (cancelled) {
            current.cancel();
            return;
        }
        int sampleRate = current.sampleRate();
        Sink.Sound playing = sound;
        if (playing == null || rate != sampleRate) {
            finish();
            playing = sink.open(sampleRate);
            sound = playing;
            rate = sampleRate;
            written = 0;
            began = System.nanoTime();
        }
        byte[] chunk = new byte[2 * (int) (rate * STEP.toMillis() / 1000)];
        for (int n = current.take(chunk); n > 0 && !cancelled; n = current.take(chunk)) {
            Loudness.apply(chunk, n, volume.getAsInt());
            playing.write(chunk, n);
            written += n / 2;
            heard(AHEAD);
            if (paused) {
                untilResumed();
            }
        }
    }

    /** Waits until no more than so much of what was written remains to be heard. */
    private void heard(Duration rest) throws InterruptedException {
        long due = began + written * 1_000_000_000L / rate - rest.toNanos();
        long now = System.nanoTime();
        if (now - due > AHEAD.toNanos()) {
            // The synthesiser was late: what follows is heard from now on.
            began += now - due;
        }
        while (!cancelled && System.nanoTime() < due) {
            bell.await(Duration.ofNanos(due - System.nanoTime()));
        }
    }

    private void finish() throws IOException, InterruptedException {
        Sink.Sound playing = sound;
        if (playing != null && !cancelled) {
            heard(Duration.ZERO);
            if (!cancelled) {
                playing.close();
            }
            sound = null;
        }
    }
}
