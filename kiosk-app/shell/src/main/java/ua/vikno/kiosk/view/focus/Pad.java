package ua.vikno.kiosk.view.focus;

import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** What the keys of the key pad, and the two switches of somebody who cannot press six, mean. */
public enum Pad {
    PREVIOUS,
    NEXT,
    BACK,
    CONTINUE,
    CHOOSE,
    HELP,
    REPEAT,
    LOUDER,
    QUIETER;

    /** @return null for a key that means nothing here */
    public static @Nullable Pad of(KeyCode code) {
        return switch (code) {
            case UP, KP_UP -> PREVIOUS;
            // 1 and 2 are the two switches: move and select.
            case DOWN, KP_DOWN, TAB, DIGIT1 -> NEXT;
            case LEFT, KP_LEFT -> BACK;
            case RIGHT, KP_RIGHT -> CONTINUE;
            case ENTER, SPACE, DIGIT2 -> CHOOSE;
            case F1, HELP, SLASH, H -> HELP;
            case R -> REPEAT;
            case PLUS, EQUALS, ADD, VOLUME_UP -> LOUDER;
            case MINUS, SUBTRACT, VOLUME_DOWN -> QUIETER;
            default -> null;
        };
    }
}
