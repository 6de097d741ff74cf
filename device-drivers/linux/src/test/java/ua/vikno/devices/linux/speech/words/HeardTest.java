package ua.vikno.devices.linux.speech.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.testing.Needs;

/** What espeak-ng, which nobody here wrote, makes of it: the same sounds as of the words written out by hand. */
@Tag(Needs.PEER)
final class HeardTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        uk | №7               | номер сім
        uk | 120,50 ₴         | сто двадцять гривень п'ятдесят копійок
        uk | 1 001,01 грн     | одна тисяча одна гривня одна копійка
        uk | 14:30            | чотирнадцята тридцять
        uk | А-042            | а нуль чотири два
        uk | 22.11.2026       | двадцять друге листопада дві тисячі двадцять шостого року
        uk | рахунок 454710   | рахунок чотири п'ять чотири сім один нуль
        uk | з 7              | із семи
        uk | об’єкт обʼєкт    | об'єкт об'єкт
        en | №7               | number seven
        en | ₴5.50            | five hryvnias fifty kopecks
        en | 454710           | four five four seven one zero
        hu | №7               | szám hét
        hu | 120,50 ₴         | százhúsz hrivnya ötven kopijka
        """)
    void soundsLikeTheWordsByHand(String language, String written, String byHand) throws IOException {
        String said = Pronounceable.of(written, Locale.of(language));
        assertThat(sounds(language, said)).isEqualTo(sounds(language, byHand));
    }

    /** Without marks of stress, which espeak-ng sets differently for a figure and for its word. */
    private static String sounds(String language, String text) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(List.of("espeak-ng", "-v", language, "-q", "--ipa", "--stdin")).start();
        } catch (IOException e) {
            throw new AssertionError("espeak-ng is missing: install the package espeak-ng", e);
        }
        try (var in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
        String ipa = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ipa).isNotBlank();
        return ipa.replaceAll("[ˈˌ\\s]+", "");
    }
}
