package ua.vikno.devices.linux.speech.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ua.vikno.devices.Condition;
import ua.vikno.devices.linux.speech.engine.Programs;

/**
 * An ALSA device through aplay (Debian package alsa-utils). A process of its own, because ending it is the one way to
 * silence a card whatever its driver does, and because ALSA's names, such as {@code plughw:CARD=Device}, stay what
 * technicians know: by identity, never by the card's number.
 */
public final class Alsa implements Sink {
    private static final String PROGRAM = "aplay";
    private static final Path CARDS = Path.of("/proc/asound/cards");
    private static final Duration PROBE = Duration.ofSeconds(3);
    private static final int ERROR_LENGTH = 4096;
    private static final int RATE = 22_050;

    private final Programs programs;
    private final String device;

    /** @param device as aplay's {@code -D} */
    public Alsa(Programs programs, String device) {
        this.programs = programs;
        this.device = device;
    }

    @Override
    public Health probe() {
        if (programs.find(PROGRAM).isEmpty()) {
            return new Health(Condition.NOT_CONFIGURED, "no aplay: install the package alsa-utils");
        }
        try {
            Process process = start(RATE);
            process.getOutputStream().close();
            return verdict(process);
        } catch (IOException e) {
            return new Health(Condition.UNRECOVERABLE, "aplay does not start: " + e.getMessage());
        }
    }

    @Override
    public String fingerprint() {
        try {
            return Files.readString(CARDS);
        } catch (IOException e) {
            return "no cards";
        }
    }

    @Override
    public Sound open(int sampleRate) throws IOException {
        return new AplaySound(start(sampleRate));
    }

    private Process start(int sampleRate) throws IOException {
        String program = programs.find(PROGRAM).map(Path::toString).orElseThrow(() -> new IOException("aplay is gone"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        program,
                        "-q",
                        "-D",
                        device,
                        "-t",
                        "raw",
                        "-f",
                        "S16_LE",
                        "-c",
                        "1",
                        "-r",
                        Integer.toString(sampleRate),
                        "--buffer-time=100000",
                        "--period-time=20000"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // Its complaints are read by a program.
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private Health verdict(Process process) throws IOException {
        try {
            if (!process.waitFor(PROBE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Health(Condition.STALLED, "ALSA device '%s' does not open".formatted(device));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Health(Condition.STALLED, "interrupted");
        }
        if (process.exitValue() == 0) {
            return Health.well("ALSA device '%s'".formatted(device));
        }
        String error = new String(process.getErrorStream().readNBytes(ERROR_LENGTH), StandardCharsets.UTF_8);
        return refused(error);
    }

    Health refused(String error) {
        if (error.contains("Permission denied")) {
            return new Health(
                    Condition.PERMISSION_DENIED,
                    "ALSA device '%s' may not be opened: add the kiosk's user to the group audio".formatted(device));
        }
        if (error.contains("Device or resource busy")) {
            return new Health(
                    Condition.IN_USE_BY_OTHER, "ALSA device '%s' is used by another program".formatted(device));
        }
        return new Health(
                Condition.OFFLINE,
                "no ALSA device '%s': connect a loudspeaker, or choose one of 'aplay -L' with device="
                        .formatted(device));
    }
}
