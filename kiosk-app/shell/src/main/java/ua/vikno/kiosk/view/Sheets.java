package ua.vikno.kiosk.view;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Screen;
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
    private int page;
    private int pages = 1;
    private String city = "";
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
        if (notice == null) {
            return below(screen, kit, true);
        }
        NoticeStrip strip = new NoticeStrip(screen instanceof Screen.Ask ? kit.compact() : kit, notice);
        PanelGeometry panel = kit.look().panel();
        // It takes the place of the city and the hour, and only what it needs beyond that from the screen.
        double band = screen instanceof Screen.Start ? 0 : Band.height(kit);
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
        StartPage front = new StartPage(start, kit, city, time);
        Surface made = front.compose();
        clock = front::time;
        return made;
    }

    private Surface compose(Screen screen, Kit kit, boolean dated) {
        Body made = Body.of(screen, kit, typing);
        Keyboard keyboard =
                screen instanceof Screen.Ask ask ? new Keyboard(ask.field().kind(), typing, kit, keyActed) : null;
        Band strip = new Band(kit, dated ? city : "", dated ? time : "");
        Composition.Result result =
                new Composition(kit, strip, screen.frame(), made, keyboard, nextPage).compose(page, drawer, open);
        body = made;
        clock = dated ? strip::time : now -> {};
        page = result.page();
        pages = result.pages();
        return result.sheet();
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

    void time(LocalTime now) {
        time = CLOCK.format(now);
        clock.accept(time);
    }

    /** Another screen: its first page, and no drawer. */
    void first() {
        page = 0;
        drawer = null;
    }

    /** To the next page, from the last one to the first. */
    void turn() {
        page = page + 1 < pages ? page + 1 : 0;
    }

    int page() {
        return page;
    }

    int pages() {
        return pages;
    }

    @Nullable
    Tool drawer() {
        return drawer;
    }

    void drawer(@Nullable Tool tool) {
        drawer = tool;
    }
}
