package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.screen.Settings.Theme;
import ua.vikno.kiosk.view.Mounts.Mount;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/**
 * The city's emblem and picture on the start screen. No word and no button lies on a picture, so every word keeps the contrast
 * of the theme, whatever a city shows.
 */
@Tag(Needs.DISPLAY)
class StartPicturesTest {
    /** Colours that no theme has. */
    private static final Color LOUD = Color.web("#FF00FF");

    static Stream<Mount> mounts() {
        return Mounts.all().stream();
    }

    private static WritableImage filled(int width, int height) {
        WritableImage image = new WritableImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getPixelWriter().setColor(x, y, LOUD);
            }
        }
        return image;
    }

    private static Probe withPictures(PanelGeometry panel) {
        Probe probe = new Probe(panel);
        Toolkit.run(() -> probe.view.pictures(filled(96, 128), filled(480, 160)));
        return probe;
    }

    private static <T extends Node> List<T> shown(Class<T> kind, Probe probe) {
        return probe.nodes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @ParameterizedTest
    @MethodSource("mounts")
    void noWordAndNoButtonLiesOnAPicture(Mount mount) {
        Probe probe = withPictures(mount.panel());
        for (TextSize size : TextSize.values()) {
            for (Language language : Language.values()) {
                Settings settings = Settings.DEFAULT.with(size).with(language);
                probe.show(Samples.prose(), settings).show(Samples.start(), settings);
                for (Node picture : pictures(probe)) {
                    Bounds place = Probe.bounds(picture);
                    assertThat(place.getMaxX())
                            .isLessThanOrEqualTo(mount.panel().widthPx());
                    assertThat(place.getMaxY())
                            .isLessThanOrEqualTo(mount.panel().heightPx());
                    assertThat(solid(probe))
                            .as(mount + ", " + size + " " + language)
                            .isNotEmpty()
                            .noneMatch(node -> Probe.bounds(node).intersects(place));
                }
            }
        }
    }

    private static List<Node> pictures(Probe probe) {
        return Stream.<Node>concat(shown(CityPicture.class, probe).stream(), shown(Emblem.class, probe).stream())
                .toList();
    }

    private static List<Node> solid(Probe probe) {
        return Stream.<Node>concat(
                        shown(Para.class, probe).stream()
                                .filter(para -> !para.words().isEmpty()),
                        shown(Target.class, probe).stream())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theEmblemStandsOnWhiteAndTheDarkThemeDimsThePicture(Theme theme) {
        for (PanelGeometry panel : List.of(PanelGeometry.portrait(), PanelGeometry.landscape())) {
            Probe probe = withPictures(panel).show(Samples.start(), Settings.DEFAULT.with(theme));
            WritableImage seen = Toolkit.on(() -> probe.view.scene().snapshot(null));

            Bounds plate = Probe.bounds(shown(Emblem.class, probe).getFirst());
            double middle = (plate.getMinY() + plate.getMaxY()) / 2;
            assertThat(at(seen, plate.getMinX() + 3, middle)).isEqualTo(Emblem.PLATE);
            assertThat(at(seen, (plate.getMinX() + plate.getMaxX()) / 2, middle))
                    .isEqualTo(LOUD);
            Bounds picture = Probe.bounds(shown(CityPicture.class, probe).getFirst());
            Color ink = at(seen, picture.getMinX() + 20, picture.getMinY() + 20);
            assertThat(ink.getRed()).isBetween(theme == Theme.DARK ? 0.45 : 0.99, theme == Theme.DARK ? 0.55 : 1.0);
        }
    }

    private static Color at(WritableImage seen, double x, double y) {
        return seen.getPixelReader().getColor((int) x, (int) y);
    }

    @Test
    void withoutPicturesRooftopsAreDrawnInTheThemesColoursAndTheMarkStands() {
        for (PanelGeometry panel : List.of(PanelGeometry.portrait(), PanelGeometry.landscape())) {
            Probe probe = withPictures(panel);
            Toolkit.run(() -> probe.view.pictures(null, null));
            probe.show(Samples.start(), Settings.DEFAULT);

            assertThat(shown(Emblem.class, probe)).isEmpty();
            Node picture = shown(CityPicture.class, probe).getFirst();
            assertThat(shown(Rooftops.class, probe)).singleElement().satisfies(rooftops -> {
                assertThat(Objects.requireNonNull(rooftops.getParent())).isSameAs(picture);
                assertThat(rooftops.getWidth()).isBetween(700.0, (double) panel.widthPx());
            });
        }
    }

    @Test
    void picturesAreDecorationWithoutAStopForTheKeys() {
        Probe probe = withPictures(PanelGeometry.portrait()).show(Samples.start(), Settings.DEFAULT);

        assertThat(pictures(probe)).hasSize(2).allSatisfy(picture -> {
            assertThat(picture.getId()).isNull();
            assertThat(picture.isMouseTransparent()).isTrue();
            assertThat(picture.getAccessibleText()).isNull();
        });
    }
}
