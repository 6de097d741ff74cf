package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Settings.Language;

/**
 * Whole visits by ear, with the goals of effort as bounds. Each is written down with its strikes and seconds and compared
 * with what lies beside this test; {@code -Dbyear.write=DIRECTORY} writes them anew, to be read before they are kept.
 */
@Tag(Needs.DISPLAY)
class ByEarTest {
    private static final KeyCode NEXT = KeyCode.DIGIT1;
    private static final KeyCode SELECT = KeyCode.DIGIT2;

    private static ByEar byNumber(ByEar her) {
        her.plugsIn().chooses("option:bill");
        return fromNumber(her);
    }

    private static ByEar fromNumber(ByEar her) {
        her.types(Samples.CANARY_NUMBER).strikes(KeyCode.RIGHT, KeyCode.RIGHT);
        her.types(Samples.CODE).strikes(KeyCode.RIGHT);
        assertThat(her.id()).isEqualTo("charges.review");
        return toPaper(her);
    }

    private static ByEar toPaper(ByEar her) {
        her.strikes(KeyCode.RIGHT).chooses("option:sheet").paperComes();
        assertThat(her.id()).isEqualTo("printing.take");
        return her;
    }

    private static ByEar byScan(ByEar her) {
        her.plugsInWithTheBillInHand();
        assertThat(her.id()).isEqualTo("charges.statement");
        her.strikes(KeyCode.RIGHT, KeyCode.RIGHT);
        return toPaper(her);
    }

    @Test
    void aNewcomerPrintsABillByNumberInFortyFiveStrikesAndTwoHundredSeconds() throws IOException {
        ByEar her = byNumber(new ByEar(false));
        assertThat(her.strikes).isBetween(15, 45);
        assertThat(her.seconds).isBetween(60.0, 200.0);
        figures("newcomer", her);
    }

    @Test
    void anExpertPrintsABillByNumberInTwentyFiveStrikesAndNinetySeconds() throws IOException {
        ByEar her = new ByEar(true);
        her.plugsIn();
        her.strikes(KeyCode.POUND, KeyCode.POUND, KeyCode.POUND).chooses("option:bill");
        fromNumber(her);
        assertThat(her.strikes).isBetween(15, 25);
        assertThat(her.seconds).isBetween(20.0, 90.0);
        figures("expert", her);
    }

    @Test
    void aBillHeldToTheScannerIsPrintedInFiveStrikesAndAMinute() throws IOException {
        ByEar her = byScan(new ByEar(false));
        assertThat(her.strikes).isBetween(2, 5);
        assertThat(her.seconds).isBetween(20.0, 60.0);
        figures("scan", her);
    }

    @Test
    void twoSwitchesPrintABillByNumberInNinetyStrikes() throws IOException {
        ByEar her = new ByEar(false);
        her.plugsIn().chooses(NEXT, SELECT, "option:bill");
        her.spells(NEXT, SELECT, Samples.CANARY_NUMBER).chooses(NEXT, SELECT, "keys-out");
        her.strikes(SELECT).chooses(NEXT, SELECT, "action:continue");
        her.spells(NEXT, SELECT, Samples.CODE).chooses(NEXT, SELECT, "keys-out");
        her.strikes(SELECT).chooses(NEXT, SELECT, "action:continue");
        her.chooses(NEXT, SELECT, "option:sheet").paperComes();
        assertThat(her.id()).isEqualTo("printing.take");
        assertThat(her.strikes).isBetween(30, 90);
        figures("two switches", her);
    }

    @Test
    void theGreetingIsSaidInThreeLanguagesInEightSeconds() {
        ByEar her = new ByEar(false);
        her.stepsUp();
        assertThat(her.lines.getLast()).contains("[uk]", "[en]", "[hu]", "Вікно послуг");
        assertThat(her.seconds).isBetween(3.0, 8.0);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBillByNumberSoundsAsItIsWrittenDown(Language language) throws IOException {
        ByEar her = in(language);
        her.chooses("option:bill");
        fromNumber(her).passes(Duration.ofSeconds(20)).strikes(KeyCode.RIGHT).chooses("option:finish");
        assertThat(her.id()).isEqualTo("start");
        compare("number", language, her);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBillByScanSoundsAsItIsWrittenDown(Language language) throws IOException {
        ByEar her = in(language);
        her.scansBill().strikes(KeyCode.RIGHT, KeyCode.RIGHT);
        toPaper(her).chooses("action:listen").strikes(KeyCode.LEFT);
        compare("scan", language, her);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRegistrationSoundsAsItIsWrittenDown(Language language) throws IOException {
        ByEar her = in(language);
        her.chooses("option:register").scansBill().strikes(KeyCode.RIGHT);
        // Hungarian names are written in Latin letters first.
        her.spells(KeyCode.DOWN, KeyCode.ENTER, language == Language.HUNGARIAN ? "lesi" : "леся")
                .strikes(KeyCode.RIGHT);
        her.types("0674815162").strikes(KeyCode.RIGHT);
        her.strikes(KeyCode.RIGHT);
        her.types("2580").strikes(KeyCode.RIGHT);
        her.types("2580").strikes(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(her.id()).isEqualTo("register.done");
        compare("registration", language, her);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAccessThatIsEndedSoundsAsItIsWrittenDown(Language language) throws IOException {
        ByEar her = in(language);
        her.chooses("option:sign-in").types("48151623").strikes(KeyCode.RIGHT);
        her.types("2580").strikes(KeyCode.RIGHT, KeyCode.LEFT).chooses("option:access");
        her.chooses("option:tenant").strikes(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(her.id()).isEqualTo("access.list");
        compare("access", language, her);
    }

    private static ByEar in(Language language) {
        ByEar her = new ByEar(false).plugsIn();
        // Each strike to the right leads to the next language.
        int strikes = List.of(Language.values()).indexOf(language);
        for (int i = 0; i < strikes; i++) {
            her.strikes(KeyCode.RIGHT);
        }
        return her;
    }

    /** What the page for cities says of the effort is what was measured. */
    private static void figures(String who, ByEar her) throws IOException {
        String measured = String.format(Locale.ROOT, "%s | %d | %.0f", who, her.strikes, her.seconds);
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path page = here.resolve("kiosk-app/docs/accessibility.md");
            if (Files.exists(page)) {
                assertThat(Files.readString(page)).contains("| " + measured + " |");
                return;
            }
        }
        throw new AssertionError("no accessibility page above the working directory");
    }

    private static void compare(String visit, Language language, ByEar her) throws IOException {
        List<String> written = new ArrayList<>();
        written.add(String.format(Locale.ROOT, "# %d strikes, %.0f s", her.strikes, her.seconds));
        written.addAll(her.lines);
        String name = "%s_%s.txt".formatted(visit, language.tag());
        String directory = System.getProperty("byear.write");
        if (directory != null) {
            Files.write(Path.of(directory, name), written);
            return;
        }
        try (InputStream in = Objects.requireNonNull(ByEarTest.class.getResourceAsStream("byear/" + name), name)) {
            assertThat(written)
                    .containsExactlyElementsOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }
}
