package ua.vikno.kiosk.view;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.keyboard.Keyboard;
import ua.vikno.kiosk.view.keyboard.Typing;
import ua.vikno.kiosk.view.kinds.Body;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** Makes the picture of a screen: the page that is turned to, the drawer that is open, the city and the time of day. */
final class Sheets {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Typing typing;
    private final BiConsumer<String, Boolean> keyActed;
    private final Runnable nextPage;
    private final Consumer<@Nullable Tool> open;
    private @Nullable Body body;
    private Consumer<String> clock = now -> {};
    private @Nullable Tool drawer;
    private final Leaf leaf = new Leaf();
    private final Leaf drawn = new Leaf();
    private boolean overlaid;
    private String city = "";
    private CityImages images = CityImages.NONE;
    private String time = "";

    /**
     * @param keyActed told which key of the keyboard was touched, and whether that changed anything
     * @param nextPage told that the resident wants to see more
     * @param open told which drawer is to be open; null for none
     */
    Sheets(Typing typing, BiConsumer<String, Boolean> keyActed, Runnable nextPage, Consumer<@Nullable Tool> open) {
        this.typing = typing;
        this.keyActed = keyActed;
        this.nextPage = nextPage;
        this.open = open;
    }

    Surface of(Screen screen, Kit kit) {
        Words notice = screen.frame().notice();
        overlaid = kit.look().tight();
        if (notice == null || (overlaid && screen instanceof Screen.Ask)) {
            return below(screen, kit, true);
        }
        NoticeStrip strip = new NoticeStrip(screen instanceof Screen.Ask || overlaid ? kit.compact() : kit, notice);
        PanelGeometry panel = kit.look().panel();
        // It takes the place of the city and the hour, and only what it needs beyond that from the screen.
        double band = screen instanceof Screen.Start || overlaid ? 0 : Band.height(kit);
        double height = Math.max(band, strip.prefHeight(panel.widthPx()));
        double cost = height - band;
        Surface whole = new Surface();
        // Read first, painted last: it lies over the band.
        strip.setViewOrder(-1);
        whole.place(strip, 0, 0, panel.widthPx(), height);
        whole.place(below(screen, kit.below(cost), band == 0), 0, cost, panel.widthPx(), panel.heightPx() - cost);
        return whole;
    }

    /** @param dated whether the city and the hour are shown */
    private Surface below(Screen screen, Kit kit, boolean dated) {
        return screen instanceof Screen.Start start ? begin(start, kit) : compose(screen, kit, dated);
    }

    private Surface begin(Screen.Start start, Kit kit) {
        // The resident has gone: nothing of the last screen may be held until the next one is composed.
        body = null;
        StartPage front = new StartPage(start, kit, city, images, time);
        Surface made = front.compose();
        for (TextSize size : kit.look().smaller()) {
            if (front.fits()) {
                break;
            }
            front = new StartPage(start, kit.with(kit.look().with(size)), city, images, time);
            made = front.compose();
        }
        clock = front::time;
        return made;
    }

    private Surface compose(Screen screen, Kit kit, boolean dated) {
        Composition.Result result = sized(screen, kit, dated);
        for (TextSize size : kit.look().smaller()) {
            if (result.fits()) {
                break;
            }
            result = sized(screen, kit.with(kit.look().with(size)), dated);
        }
        leaf().is(result);
        return result.sheet();
    }

    private Composition.Result sized(Screen screen, Kit kit, boolean dated) {
        if (Body.maybeFew(screen, kit)) {
            Composition.Result large = sized(screen, kit, dated, true);
            if (large.fits() && large.pages() == 1) {
                return large;
            }
        }
        return sized(screen, kit, dated, false);
    }

    /** @param few whether what is there may take more room than usual */
    private Composition.Result sized(Screen screen, Kit kit, boolean dated, boolean few) {
        Band strip = new Band(kit, dated ? city : "", dated ? time : "");
        clock = dated ? strip::time : now -> {};
        AccessBar bar = new AccessBar(kit, open);
        Tool opened = drawer;
        if (opened != null && kit.look().tight()) {
            body = null;
            return DrawerSheet.of(kit, Zones.of(kit, strip, bar, opened), bar, opened, nextPage)
                    .compose(leaf().page());
        }
        Body made = few ? Body.few(screen, kit) : Body.of(screen, kit, typing);
        Words notice = screen.frame().notice();
        if (notice != null && screen instanceof Screen.Ask && kit.look().tight()) {
            made = made.between(
                    List.of(new Body.Block(new NoticeStrip(kit.compact(), notice), false, kit.u(12))), List.of());
        }
        body = made;
        if (!(screen instanceof Screen.Ask ask)) {
            return new Composition(kit, Zones.of(kit, strip, bar, drawer), screen.frame(), made, null, 0, nextPage)
                    .compose(leaf().page());
        }
        Keyboard keyboard = new Keyboard(ask.field().kind(), typing, kit, keyActed);
        return kit.look().tight() && !kit.look().panel().isPortrait()
                ? new WideTyping(kit, screen.frame(), made, keyboard, bar, nextPage).compose(leaf().page())
                : new Composition(kit, Zones.of(kit, strip, bar, drawer), screen.frame(), made, keyboard, 0, nextPage)
                        .compose(leaf().page());
    }

    /** The screen's pages, or those of the drawer that lies over it. */
    private Leaf leaf() {
        return drawer != null && overlaid ? drawn : leaf;
    }

    /** Shows the value that was typed. */
    void refresh() {
        if (body != null) {
            body.refresh();
        }
    }

    /** Forgets the picture. */
    void clear() {
        body = null;
    }

    void city(String name) {
        city = name;
    }

    void images(CityImages shown) {
        images = shown;
    }

    void time(LocalTime now) {
        time = CLOCK.format(now);
        clock.accept(time);
    }

    /** Another screen: its first page, and no drawer. */
    void first() {
        leaf.first();
        drawer(null);
    }

    /** To the next page, from the last one to the first. */
    void turn() {
        leaf().turn();
    }

    int page() {
        return leaf().page();
    }

    int pages() {
        return leaf().pages();
    }

    @Nullable
    Tool drawer() {
        return drawer;
    }

    void drawer(@Nullable Tool tool) {
        drawer = tool;
        drawn.first();
    }
}
