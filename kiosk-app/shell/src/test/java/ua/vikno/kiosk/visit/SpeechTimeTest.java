package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.Speech;
import ua.vikno.devices.linux.speech.engine.EspeakNg;
import ua.vikno.devices.linux.speech.engine.Programs;
import ua.vikno.devices.linux.speech.words.Pronounceable;
import ua.vikno.devices.testing.Needs;

/** The seconds of a visit by ear are about those that the synthesiser takes at its usual 150 words a minute. */
@Tag(Needs.PEER)
class SpeechTimeTest {
    private static final Pattern PART = Pattern.compile("\\[(uk|en|hu)] ([^\\[]+)");
    private static final EspeakNg ESPEAK = new EspeakNg(Programs.installed(), Map.of(), 150);
    private static final int HEADER = 44;
    private static final double BYTES_A_SECOND = 2 * 22_050;

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en", "hu"})
    void theSecondsCountedAreThoseOfTheSynthesiser(String language) throws IOException {
        double counted = 0;
        double heard = 0;
        for (Speech.Part part : parts("number_%s.txt".formatted(language))) {
            counted += ByEar.seconds(List.of(part), Speech.PACE);
            heard += synthesised(part);
        }
        assertThat(counted / heard).isBetween(0.8, 1.25);
    }

    private static List<Speech.Part> parts(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SpeechTimeTest.class.getResourceAsStream("byear/" + name), name)) {
            List<Speech.Part> parts = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .flatMap(line -> PART.matcher(line).results())
                    .forEach(part -> parts.add(new Speech.Part(part.group(2).strip(), Locale.of(part.group(1)))));
            return parts;
        }
    }

    private static double synthesised(Speech.Part part) throws IOException {
        Process synthesiser = new ProcessBuilder(
                        ESPEAK.command(part.language(), 100).orElseThrow())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream text = synthesiser.getOutputStream()) {
            text.write(Pronounceable.of(part.text(), part.language()).getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream sound = synthesiser.getInputStream()) {
            return (sound.readAllBytes().length - HEADER) / BYTES_A_SECOND;
        }
    }
}
