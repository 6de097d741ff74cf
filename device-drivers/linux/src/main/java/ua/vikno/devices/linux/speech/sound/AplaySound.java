package ua.vikno.devices.linux.speech.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Feeds one aplay. */
final class AplaySound implements Sink.Sound {
    private static final Duration LAST = Duration.ofSeconds(2);
    /** Longer than its buffer and the pipe before it hold. */
    private static final Duration STUCK = Duration.ofSeconds(5);

    private final Process process;
    private final OutputStream in;
    private volatile long writingSince;

    AplaySound(Process process) {
        this.process = process;
        this.in = process.getOutputStream();
        Thread.ofVirtual().name("aplay watch").start(this::watch);
        Thread.ofVirtual().name("aplay errors").start(this::drain);
    }

    @Override
    public void write(byte[] samples, int count) throws IOException {
        writingSince = System.nanoTime();
        try {
            in.write(samples, 0, count);
            in.flush();
        } finally {
            writingSince = 0;
        }
    }

    @Override
    public void close() throws IOException {
        try (in) {
            in.flush();
        }
        try {
            if (!process.waitFor(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException("aplay did not come to an end");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (process.exitValue() != 0) {
            throw new IOException("aplay ended with " + process.exitValue());
        }
    }

    @Override
    public void cut() {
        process.destroyForcibly();
    }

    private void watch() {
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                long since = writingSince;
                if (since != 0 && System.nanoTime() - since > STUCK.toNanos()) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void drain() {
        try {
            process.getErrorStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Its last words are of no use once it is gone.
            process.destroyForcibly();
        }
    }
}
