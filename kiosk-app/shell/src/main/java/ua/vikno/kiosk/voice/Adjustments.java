package ua.vikno.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Hand;
import ua.vikno.kiosk.screen.Settings.Theme;
import ua.vikno.kiosk.screen.Words;

/** Names the settings that have changed. The language is not among them: the whole screen is read anew in it. */
final class Adjustments {
    private Adjustments() {}

    static List<Words> between(Settings before, Settings now) {
        List<Words> said = new ArrayList<>();
        if (before.theme() != now.theme()) {
            said.add((now.theme() == Theme.DARK ? Phrase.THEME_DARK : Phrase.THEME_LIGHT).words());
        }
        if (before.size() != now.size()) {
            said.add(size(now.size()).words());
        }
        if (before.lowReach() != now.lowReach()) {
            said.add((now.lowReach() ? Phrase.LOWERED : Phrase.RAISED).words());
        }
        if (before.hidden() != now.hidden()) {
            said.add((now.hidden() ? Phrase.HIDDEN : Phrase.VISIBLE).words());
        }
        if (before.volume() != now.volume()) {
            said.add(Phrase.VOLUME.words(new Words.Count(now.volume())));
        }
        if (before.pace() != now.pace()) {
            said.add(Phrase.PACE.words(new Words.Count(now.pace())));
        }
        if (before.aloud() != now.aloud()) {
            said.add((now.aloud() ? Phrase.ALOUD : Phrase.PRIVATE).words());
        }
        said.addAll(between(before.hand(), now.hand()));
        return said;
    }

    private static List<Words> between(Hand before, Hand now) {
        List<Words> said = new ArrayList<>();
        if (before.slow() != now.slow()) {
            said.add((now.slow() ? Phrase.SLOW_ON : Phrase.SLOW_OFF).words());
        }
        if (before.hearFirst() != now.hearFirst()) {
            said.add((now.hearFirst() ? Phrase.HEAR_FIRST_ON : Phrase.HEAR_FIRST_OFF).words());
        }
        if (before.scanning() != now.scanning()) {
            said.add((now.scanning() ? Phrase.SCANNING_ON : Phrase.SCANNING_OFF).words());
        }
        return said;
    }

    private static Phrase size(Settings.TextSize size) {
        return switch (size) {
            case COMPACT -> Phrase.SIZE_COMPACT;
            case DEFAULT -> Phrase.SIZE_DEFAULT;
            case SPACED -> Phrase.SIZE_SPACED;
            case LARGE -> Phrase.SIZE_LARGE;
        };
    }
}
