package ua.vikno.devices.simulated.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.Speech;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;

/**
 * {@code sim:speech?keep=20&out=DIR}: says nothing aloud, takes as long as a voice would. It remembers the last
 * {@code keep} utterances, none by default, because what is spoken is personal; {@code out} writes them to a file.
 */
public final class SimulatedSpeech extends PersonalDevice implements Speech {
    public static final Set<String> PARAMETERS = Set.of("situation", "keep", "out", "speed");
    private static final List<Situation> SITUATIONS = List.of(Situation.NORMAL, Situation.of(Kind.UNPLUGGED));
    /** A calm Ukrainian voice. */
    private static final int CHARACTERS_PER_SECOND = 15;

    private final int keep;
    private final int charactersPerSecond;
    private final @Nullable Path file;
    private final Deque<Utterance> transcript = new ArrayDeque<>();
    private int loudness;
    /** Of what is paused. */
    private Duration left = Duration.ZERO;

    private Deadline spoken = clock().deadlineIn(Duration.ZERO);

    public SimulatedSpeech(String id, DeviceAddress address, DeviceClock clock) {
        super(
                id,
                DeviceKind.SPEECH,
                clock,
                SITUATIONS,
                Situation.named(address.text("situation", Situation.NORMAL.name())));
        this.keep = address.number("keep", 0);
        this.charactersPerSecond = Math.max(1, address.number("speed", CHARACTERS_PER_SECOND));
        String out = address.parameters().get("out");
        this.file = out == null ? null : Path.of(out, id + ".txt");
    }

    /** What was said, in which language it began, how loud. */
    public record Utterance(String text, Locale language, int volume) {
        @Override
        public String toString() {
            return "Utterance[%d characters %s %d]".formatted(text.length(), language, volume);
        }
    }

    @Override
    public synchronized void speak(List<Part> parts, int volume, int pace) {
        if (!present() || parts.isEmpty()) {
            return;
        }
        String text = parts.stream().map(Part::text).collect(Collectors.joining(" "));
        spoken = clock().deadlineIn(
                        Duration.ofMillis(100_000L * text.length() / charactersPerSecond / Speech.perCent(pace)));
        left = Duration.ZERO;
        loudness = volume;
        transcript.addLast(new Utterance(text, parts.getFirst().language(), volume));
        while (transcript.size() > keep) {
            transcript.removeFirst();
        }
        if (file != null) {
            parts.forEach(part -> write(
                    file, part.language().toLanguageTag() + "\t" + part.text().replace('\n', ' ') + "\n"));
        }
    }

    /** Kept utterances have the volume they began with. */
    @Override
    public synchronized void volume(int volume) {
        loudness = volume;
    }

    @Override
    public synchronized void stop() {
        spoken = clock().deadlineIn(Duration.ZERO);
        left = Duration.ZERO;
    }

    @Override
    public synchronized void pause() {
        if (speaking()) {
            Duration rest = spoken.left();
            stop();
            left = rest;
        }
    }

    @Override
    public synchronized boolean resume() {
        boolean goesOn = present() && left.isPositive();
        if (goesOn) {
            spoken = clock().deadlineIn(left);
            left = Duration.ZERO;
        }
        return goesOn;
    }

    @Override
    public synchronized boolean speaking() {
        return present() && !spoken.passed();
    }

    /** How loud it is now. */
    public synchronized int loudness() {
        return loudness;
    }

    public synchronized List<Utterance> transcript() {
        return List.copyOf(transcript);
    }

    private static void write(Path file, String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
