package ua.vikno.demonstration.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.demonstration.endtoend.Toolkit;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.screen.Settings.Theme;
import ua.vikno.kiosk.screen.Words;

/** The page that a newcomer opens. */
@Tag(Needs.DISPLAY)
class ContactSheetTest {
    private static final List<Sight> SIGHTS = Sight.all();

    @TempDir
    static Path out;

    private static String page = "";

    @BeforeAll
    static void paint() throws IOException {
        Toolkit.run(() -> {});
        Screen prose = new Screen.Prose(
                new Frame("prose", Words.verbatim("Допомога"), null, null, null, List.of()),
                List.of(Words.verbatim("Одна думка.")));
        page = Files.readString(new ContactSheet("Павлоград", List.of(), out).write(Map.of("prose", prose)));
    }

    @Test
    void everyPictureIsThereAndBearsPanelSizeThemeAndLanguage() throws IOException {
        for (int i = 0; i < SIGHTS.size(); i++) {
            Sight sight = SIGHTS.get(i);
            String file = "prose/%02d.jpg".formatted(i + 1);
            BufferedImage picture =
                    Objects.requireNonNull(ImageIO.read(out.resolve(file).toFile()), file);
            assertThat(picture.getWidth()).isEqualTo(sight.geometry().widthPx() / 2);
            assertThat(picture.getHeight()).isEqualTo(sight.geometry().heightPx() / 2);
            assertThat(page).contains("<a href=\"" + file + "\">").contains("<figcaption>" + sight.caption());
        }
        assertThat(page)
                .contains("Павлоград", SIGHTS.size() + " pictures", "<a href=\"#prose\">")
                .doesNotContain("@");
        assertThat(SIGHTS.getFirst().caption()).isEqualTo("21.5″ 1080×1920 · compact · light · uk");
    }

    @Test
    void bothWaysUpEverySizeIsSeenInEveryLanguageAndEachOfThemInBothThemes() {
        for (int width : List.of(1080, 1920)) {
            List<Settings> usual = SIGHTS.stream()
                    .filter(sight ->
                            sight.geometry().widthPx() == width && sight.panel().startsWith("21.5″"))
                    .map(Sight::settings)
                    .toList();
            for (TextSize size : TextSize.values()) {
                assertThat(usual.stream().filter(s -> s.size() == size).map(Settings::language))
                        .containsExactlyInAnyOrder(Language.values());
                assertThat(themes(usual.stream().filter(s -> s.size() == size))).containsOnly(Theme.values());
            }
            for (Language language : Language.values()) {
                assertThat(themes(usual.stream().filter(s -> s.language() == language)))
                        .containsOnly(Theme.values());
            }
        }
        assertThat(SIGHTS).extracting(Sight::caption).doesNotHaveDuplicates();
    }

    private static List<Theme> themes(Stream<Settings> settings) {
        return settings.map(Settings::theme).toList();
    }
}
