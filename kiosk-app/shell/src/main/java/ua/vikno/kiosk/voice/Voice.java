package ua.vikno.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Speech;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;

/**
 * Reads screens aloud, one utterance at a time: whatever comes next ends what is being said (EN 301 549, 5.1.3.5). What is
 * confidential is said only to headphones; pulling them out ends it.
 */
public final class Voice implements Ears {
    /** The idle warning is heard when it appears and once more here. */
    private static final int REMIND_SECONDS = 20;

    private final Speech speech;
    private final Reader reader;
    private @Nullable Screen screen;
    private Settings settings = Settings.DEFAULT;
    private List<Utterance> last = List.of();
    private boolean confidential;
    private @Nullable Focus focus;

    private record Focus(String stop, String name, int number, int of) {}

    /** @param words turns words of a screen into a spoken sentence, such as {@code Texts::speak} */
    public Voice(Speech speech, BiFunction<Words, Language, String> words) {
        this.speech = speech;
        reader = new Reader(words);
    }

    @Override
    public void shown(Screen now, Settings how) {
        Screen before = screen;
        Settings until = settings;
        screen = now;
        settings = how;
        if (until.headphones() && !how.headphones() && confidential) {
            silence();
        }
        if (until.volume() != how.volume()) {
            speech.volume(how.volume());
        }
        if (!how.speech()) {
            if (until.speech()) {
                silence();
            }
            return;
        }
        if (before == null || !before.id().equals(now.id()) || !until.speech() || until.language() != how.language()) {
            focus = null;
            List<Utterance> all = new ArrayList<>(reader.entering(now, how));
            if (before instanceof Screen.Start) {
                all.add(reader.how(how));
            }
            say(all);
        } else if (worthSaying(before, now)) {
            say(reader.entering(now, how));
        } else if (!before.equals(now)
                && focus != null
                && (focus.stop().startsWith("pick:") || focus.stop().startsWith("amount:"))) {
            say(reader.stop(now, how, focus.stop(), focus.name(), focus.number(), focus.of()));
        }
    }

    private static boolean worthSaying(Screen before, Screen now) {
        boolean trouble = news(trouble(before), trouble(now));
        return trouble
                || (offers(now) && !offers(before))
                || switch (now) {
                    case Screen.Ask ask ->
                        before instanceof Screen.Ask old
                                && news(old.field().error(), ask.field().error());
                    case Screen.Progress progress ->
                        before instanceof Screen.Progress old && old.stage() != progress.stage();
                    case Screen.Practice practice ->
                        before instanceof Screen.Practice old && old.strikes() != practice.strikes();
                    case Screen.StillThere still -> still.secondsLeft() == REMIND_SECONDS;
                    default -> !before.frame().title().equals(now.frame().title());
                };
    }

    private static @Nullable Words trouble(Screen screen) {
        Frame frame = screen.frame();
        return frame.trouble();
    }

    private static boolean offers(Screen screen) {
        return screen.frame().actions().stream().anyMatch(action -> action.role() == Action.Role.OFFER);
    }

    private static boolean news(@Nullable Words before, @Nullable Words now) {
        return now != null && !Objects.equals(before, now);
    }

    @Override
    public void focused(String stop, String name, int number, int of) {
        focus = new Focus(stop, name, number, of);
        if (screen != null && settings.speech()) {
            say(reader.stop(screen, settings, stop, name, number, of));
        }
    }

    @Override
    public void typed(String key, boolean capitals) {
        if (screen != null && settings.speech()) {
            say(List.of(reader.typed(screen, settings, key, capitals)));
        }
    }

    @Override
    public void repeat() {
        if (settings.speech()) {
            say(last);
        }
    }

    /** Says nothing any more and forgets what was said. */
    public void end() {
        silence();
        screen = null;
        focus = null;
        settings = Settings.DEFAULT;
        last = List.of();
    }

    private void silence() {
        confidential = false;
        speech.stop();
    }

    private void say(List<Utterance> utterances) {
        last = utterances;
        List<Utterance> allowed = new ArrayList<>();
        boolean withheld = false;
        for (Utterance utterance : utterances) {
            if (utterance.confidential() && !settings.headphones()) {
                withheld = true;
            } else {
                allowed.add(utterance);
            }
        }
        if (withheld) {
            allowed.add(reader.headphonesOnly(settings));
        }
        if (allowed.isEmpty()) {
            return;
        }
        confidential = allowed.stream().anyMatch(Utterance::confidential);
        speech.speak(Parts.of(allowed), settings.volume(), Speech.PACE);
    }
}
