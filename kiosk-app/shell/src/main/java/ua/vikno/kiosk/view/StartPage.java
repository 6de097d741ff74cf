package ua.vikno.kiosk.view;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.theme.Palette;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.view.theme.Type;

/** The start screen: still, silent, and touchable everywhere. */
final class StartPage {
    static final String BEGIN = "begin";

    /** Height of the picture in reference pixels, 22 to 69 mm: only in the room that is left, or not at all. */
    private static final double LEAST_PICTURE = 90;

    private static final double MOST_PICTURE = 280;

    /** A picture lower than this is worth smaller letters of the sentence, which stay those of a title. */
    private static final double GOOD_PICTURE = 180;

    private final Screen.Start screen;
    private final Kit kit;
    private final Palette palette;
    private final CityImages images;
    private final StartHero hero;
    private boolean fits = true;

    StartPage(Screen.Start screen, Kit kit, String city, CityImages images, String time) {
        this.screen = screen;
        this.kit = kit;
        this.palette = kit.palette();
        this.images = images;
        hero = new StartHero(screen, kit, city, images, time);
    }

    void time(String now) {
        hero.time(now);
    }

    /** Whether everything found room when it was composed. */
    boolean fits() {
        return fits;
    }

    Surface compose() {
        Surface sheet = new Surface();
        PanelGeometry panel = kit.look().panel();
        double line = kit.u(8);
        if (panel.isPortrait() || kit.look().tight()) {
            Region largest = hero.of(Type.SUM);
            double room = panel.heightPx() - largest.prefHeight(panel.widthPx());
            StartFoot feet = new StartFoot(screen, kit);
            Region foot = feet.generous(kit.look().margin());
            // Most often both fit as large as can be, and nothing has to be tried out before the first frame.
            boolean both = foot.prefHeight(panel.widthPx()) <= room;
            if (!both) {
                double least =
                        hero.of(kit.look().tight() ? Type.SMALL : Type.BODY).prefHeight(panel.widthPx());
                foot = feet.of(
                        panel.widthPx(), panel.heightPx() - least, kit.look().margin());
            }
            double height = foot.prefHeight(panel.widthPx());
            double top = panel.heightPx() - height;
            Region above = both ? largest : hero.of(panel.widthPx(), top);
            double picture = picture(top - above.prefHeight(panel.widthPx()));
            if (both && picture < kit.u(GOOD_PICTURE)) {
                above = hero.of(Type.TITLE);
                picture = picture(top - above.prefHeight(panel.widthPx()));
            }
            Placed upper = new Placed(above, 0, 0, panel.widthPx(), top - picture);
            fits = upper.fits() && foot.minWidth(-1) <= panel.widthPx();
            sheet.place(upper);
            place(sheet, 0, top - picture, panel.widthPx(), picture);
            sheet.place(filled(palette.accent()), 0, top, panel.widthPx(), line);
            sheet.place(foot, 0, top, panel.widthPx(), height);
        } else {
            double left = Math.rint(panel.widthPx() * 0.56);
            Region foot = new StartFoot(screen, kit).of(panel.widthPx() - left - line, panel.heightPx(), kit.u(40));
            sheet.place(hero.of(left, panel.heightPx()), 0, 0, left, panel.heightPx());
            sheet.place(filled(palette.accent()), left, 0, line, panel.heightPx());
            double right = panel.widthPx() - left - line;
            double picture = picture(panel.heightPx() - foot.prefHeight(right));
            place(sheet, left + line, 0, right, picture);
            sheet.place(foot, left + line, picture, right, panel.heightPx() - picture);
        }
        return sheet;
    }

    private double picture(double room) {
        double height = Math.floor(Math.min(room - kit.u(12), kit.u(MOST_PICTURE)));
        return height < kit.u(LEAST_PICTURE) ? 0 : height;
    }

    private void place(Surface sheet, double x, double y, double width, double height) {
        if (height > 0) {
            sheet.place(new CityPicture(images.picture(), kit), x, y, width, height);
        }
    }

    private static Background background(Color fill) {
        return new Background(new BackgroundFill(fill, CornerRadii.EMPTY, Insets.EMPTY));
    }

    private static Region filled(Color fill) {
        Region region = new Region();
        region.setBackground(background(fill));
        region.setMouseTransparent(true);
        return region;
    }
}
