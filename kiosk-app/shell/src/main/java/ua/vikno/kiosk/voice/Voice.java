package ua.vikno.kiosk.voice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Speech;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;

/**
 * Reads screens aloud: what there is to say of each screen, and of each change of it. Pulling headphones out ends what is
 * confidential.
 */
public final class Voice implements Ears {
    private final Aloud aloud;
    private final Reader reader;
    private final Set<String> familiar = new HashSet<>();
    private @Nullable Screen screen;
    private Settings settings = Settings.DEFAULT;
    private boolean advised;
    private @Nullable Focus focus;
    private @Nullable Focus coming;
    private String city = "";

    private record Focus(String stop, String name, int number, int of) {}

    /** @param words turns words of a screen into a spoken sentence, such as {@code Texts::speak} */
    public Voice(Speech speech, BiFunction<Words, Language, String> words) {
        reader = new Reader(words);
        aloud = new Aloud(speech, reader);
    }

    /** Named in the greeting. */
    public void city(String name) {
        city = name;
    }

    /** Says where the kiosk stands and how to begin when somebody steps up to it at rest, in every language, aloud. */
    public void greet() {
        if (screen instanceof Screen.Start && !settings.speech()) {
            List<Utterance> all = new ArrayList<>(reader.greeting(city, settings));
            all.addAll(reader.notice(screen, settings));
            say(all);
        }
    }

    @Override
    public void shown(Screen now, Settings how) {
        Screen before = screen;
        Settings until = settings;
        Focus stands = coming;
        screen = now;
        settings = how;
        coming = null;
        if (until.personalHeard() && !how.personalHeard()) {
            aloud.silenceConfidential();
        }
        if (until.volume() != how.volume()) {
            aloud.volume(how.volume());
        }
        Words call = Call.between(before, now);
        if (!how.speech()) {
            fallSilent(until);
            if (call != null) {
                aloud.once(List.of(reader.phrase(call, how)), how, Call.volume(call, how));
            }
        } else if (before == null
                || !before.id().equals(now.id())
                || !until.speech()
                || until.language() != how.language()) {
            focus = stands;
            if (until.language() != how.language()) {
                familiar.remove(now.id());
            }
            boolean first = before instanceof Screen.Start || (before != null && !until.speech());
            boolean told = !first
                    && before != null
                    && until.language() == how.language()
                    && Objects.equals(before.frame().notice(), now.frame().notice());
            enter(now, first, !told);
        } else {
            changed(before, now, until, call == null ? how.volume() : Call.volume(call, how));
        }
    }

    /** Pulling the plug out switches speech off; whoever listened hears that from the loudspeaker. */
    private void fallSilent(Settings until) {
        if (!until.speech()) {
            return;
        }
        aloud.silence();
        if (until.headphones() && !settings.headphones() && !(screen instanceof Screen.Start)) {
            say(List.of(reader.phrase(Phrase.UNPLUGGED, settings)));
        }
    }

    /**
     * @param first speech begins here
     * @param noticed what the operator tells has not been heard yet
     */
    private void enter(Screen now, boolean first, boolean noticed) {
        List<Utterance> all = new ArrayList<>();
        if (first) {
            all.addAll(reader.greeting(city, settings));
        }
        if (noticed) {
            all.addAll(reader.notice(now, settings));
        }
        all.addAll(reader.entering(now, settings, !familiar.add(now.id())));
        if (first) {
            all.add(reader.phrase(Phrase.HOW, settings));
        }
        if (now instanceof Screen.Ask && !settings.personalHeard() && !advised) {
            advised = true;
            all.add(reader.phrase(Phrase.PLUG_IN, settings));
        }
        all.addAll(arrived(now));
        say(all);
    }

    /** A button that is come to with its screen is one of few: its place among them is not told. */
    private List<Utterance> arrived(Screen now) {
        List<Utterance> where = where(now);
        boolean button = focus != null && focus.stop().startsWith("action:") && where.size() > 1;
        return button ? where.subList(0, where.size() - 1) : where;
    }

    /** A change that is not an answer to a key does not cut short what is being said: it is said after it. */
    private void changed(Screen before, Screen now, Settings until, int volume) {
        List<Utterance> all = new ArrayList<>();
        for (Words setting : Adjustments.between(until, settings)) {
            boolean heard = setting.key().equals(Phrase.VOLUME.words().key()) && aloud.speaking();
            if (!heard) {
                all.add(reader.phrase(setting, settings));
            }
        }
        all.addAll(reader.news(before, now, settings));
        if (!all.isEmpty()) {
            aloud.say(all, settings, volume);
        }
    }

    private List<Utterance> where(Screen now) {
        Focus at = focus;
        return at == null ? List.of() : reader.stop(now, settings, at.stop(), at.name(), at.number(), at.of());
    }

    @Override
    public void stands(String stop, String name, int number, int of) {
        coming = new Focus(stop, name, number, of);
    }

    @Override
    public void focused(String stop, String name, int number, int of) {
        focus = new Focus(stop, name, number, of);
        if (screen != null && settings.speech()) {
            say(where(screen));
        }
    }

    @Override
    public void typed(String key, boolean capitals, boolean acted) {
        if (screen != null && settings.speech()) {
            say(List.of(reader.typed(screen, settings, key, capitals, acted)));
        }
    }

    @Override
    public void turned(String name, int number, int of) {
        focus = coming;
        coming = null;
        if (screen != null && settings.speech()) {
            List<Utterance> all = new ArrayList<>();
            all.add(reader.phrase(
                    number == 0
                            ? Words.verbatim(name)
                            : Phrase.PAGE.words(new Words.Count(number), new Words.Count(of)),
                    settings));
            all.addAll(where(screen));
            say(all);
        }
    }

    @Override
    public void vain(PadKey key) {
        if (screen == null || !settings.speech()) {
            return;
        }
        switch (key) {
            case BACK -> say(List.of(reader.phrase(Phrase.NO_BACK, settings)));
            // What is being said is heard to be as loud as before.
            case LOUDER, QUIETER -> {
                if (!aloud.speaking()) {
                    say(List.of(reader.phrase(key == PadKey.LOUDER ? Phrase.LOUDEST : Phrase.QUIETEST, settings)));
                }
            }
            default -> say(List.of(reader.phrase(Phrase.NO_CHOICE, settings)));
        }
    }

    @Override
    public void repeat() {
        if (settings.speech()) {
            aloud.repeat(settings);
        }
    }

    @Override
    public void pause() {
        if (settings.speech()) {
            aloud.pause(settings);
        }
    }

    @Override
    public boolean speaking() {
        return aloud.speaking();
    }

    /** Says that the visit is over and everything erased, to whom listened; forgets what was said. */
    public void end() {
        Settings how = settings;
        boolean listened = how.speech() && !(screen instanceof Screen.Start);
        quiet();
        if (listened) {
            aloud.once(List.of(reader.phrase(Phrase.FAREWELL, how)), how, how.volume());
        }
    }

    /**
     * Says aloud and in every language that the kiosk does not work, then where people help.
     *
     * @param counter line by line; may be empty
     */
    public void outOfOrder(List<String> counter) {
        quiet();
        aloud.once(reader.outOfOrder(counter), settings, settings.volume());
    }

    /** Says nothing any more and forgets what was said. */
    void quiet() {
        aloud.forget();
        screen = null;
        focus = null;
        coming = null;
        settings = Settings.DEFAULT;
        familiar.clear();
        advised = false;
    }

    private void say(List<Utterance> utterances) {
        aloud.say(utterances, settings);
    }
}
