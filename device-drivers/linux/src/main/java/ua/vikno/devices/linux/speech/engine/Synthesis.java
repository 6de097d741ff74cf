package ua.vikno.devices.linux.speech.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One sentence being rendered by a process of its own. Samples can be taken while it still works; it is killed when it is
 * cancelled, when it takes longer than {@link #DEADLINE} or writes more than {@value #LONGEST} bytes.
 */
public final class Synthesis {
    /** espeak-ng renders a minute in a tenth of a second, RHVoice in two or three. */
    static final Duration DEADLINE = Duration.ofSeconds(10);
    /** Three minutes at 24 kHz. */
    static final int LONGEST = 3 * 60 * 24_000 * 2;

    private static final int STEP = 8192;

    private final Process process;
    private byte[] samples = new byte[1 << 16];
    private int length;
    private int taken;
    private int rate;
    private boolean complete;
    private @Nullable String trouble;

    private Synthesis(Process process) {
        this.process = process;
    }

    /** Starts the program; returns at once. */
    public static Synthesis start(List<String> command, String text) throws IOException {
        return start(command, text, DEADLINE);
    }

    static Synthesis start(List<String> command, String text, Duration deadline) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Synthesis rendering = new Synthesis(process);
        Thread.ofVirtual().name("text to voice").start(() -> feed(process, text));
        Thread.ofVirtual().name("voice samples").start(rendering::collect);
        Thread.ofVirtual().name("voice deadline").start(() -> rendering.watch(deadline));
        return rendering;
    }

    /** Waits for the first samples. */
    public synchronized int sampleRate() throws IOException, InterruptedException {
        while (rate == 0 && !complete) {
            wait();
        }
        if (rate == 0) {
            throw new IOException(trouble == null ? "the synthesiser said nothing" : trouble);
        }
        return rate;
    }

    /** Fills {@code chunk} from its beginning and waits for samples to do so; less only at the end, 0 after it. */
    public synchronized int take(byte[] chunk) throws InterruptedException {
        while (length - taken < chunk.length && !complete) {
            wait();
        }
        int count = Math.min(chunk.length, length - taken) & ~1;
        System.arraycopy(samples, taken, chunk, 0, count);
        taken += count;
        return count;
    }

    /** Whether its process is still there. */
    boolean alive() {
        return process.isAlive();
    }

    /** Ends it, from any thread; a reader that waits for samples gets no more. */
    public void cancel() {
        process.destroyForcibly();
        end(null);
    }

    private void collect() {
        try (InputStream out = process.getInputStream()) {
            WaveHeader header = WaveHeader.read(out);
            byte[] step = new byte[STEP];
            for (int n = out.read(step); n >= 0; n = out.read(step)) {
                append(step, n, header.sampleRate());
            }
            end(null);
        } catch (IOException e) {
            process.destroyForcibly();
            end(e.getMessage());
        }
    }

    private synchronized void append(byte[] step, int count, int sampleRate) throws IOException {
        if (length + count > LONGEST) {
            throw new IOException("more than " + LONGEST + " bytes for one sentence");
        }
        if (length + count > samples.length) {
            samples = Arrays.copyOf(samples, Math.min(LONGEST, 2 * (length + count)));
        }
        System.arraycopy(step, 0, samples, length, count);
        length += count;
        rate = sampleRate;
        notifyAll();
    }

    private synchronized void end(@Nullable String why) {
        if (!complete) {
            complete = true;
            trouble = why;
            notifyAll();
        }
    }

    private void watch(Duration deadline) {
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                end("the synthesiser was stuck");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void feed(Process process, String text) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A synthesiser that reads no further is ended by its reader or its deadline.
            process.destroyForcibly();
        }
    }
}
