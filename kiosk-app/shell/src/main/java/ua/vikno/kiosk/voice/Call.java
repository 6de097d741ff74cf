package ua.vikno.kiosk.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;

/**
 * What is called out from the loudspeaker, also to whoever does not listen to the screens: paper that lies in the printer shows
 * its resident's data to the next person.
 */
final class Call {
    private static final String PAPER = "printing.take.reminder";
    private static final String PAPER_AGAIN = "printing.take.reminder.again";

    /** About 8 dB, of the 36 dB of the whole range. */
    private static final int LOUDER = 20;

    private static final int LOUDEST = 100;

    private Call() {}

    /** @return what is called now and was not called before on this screen; null when there is nothing */
    static @Nullable Words between(@Nullable Screen before, Screen now) {
        if (before == null || !before.id().equals(now.id())) {
            return null;
        }
        return calls(now).stream()
                .filter(call -> !calls(before).contains(call))
                .findFirst()
                .orElse(null);
    }

    private static List<Words> calls(Screen screen) {
        return screen instanceof Screen.Notice notice
                ? notice.paragraphs().stream()
                        .filter(words ->
                                words.key().equals(PAPER) || words.key().equals(PAPER_AGAIN))
                        .toList()
                : List.of();
    }

    /** The second time it is louder. */
    static int volume(Words call, Settings settings) {
        return call.key().equals(PAPER_AGAIN) ? Math.min(LOUDEST, settings.volume() + LOUDER) : settings.volume();
    }
}
