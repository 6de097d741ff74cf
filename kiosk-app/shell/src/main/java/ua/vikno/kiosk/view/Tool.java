package ua.vikno.kiosk.view;

import java.util.Locale;

/** What the access bar offers; some open a drawer in its place. */
enum Tool {
    LANGUAGE,
    SIZE,
    SOUND,
    THEME,
    REACH,
    HIDE,
    HELP,
    /** All of the above, where there is no room for them. */
    EASE,
    FINISH;

    /** Names the button to the six keys, the voice and tests. */
    String id() {
        return this == FINISH ? "action:finish" : "tool:" + name().toLowerCase(Locale.ROOT);
    }
}
