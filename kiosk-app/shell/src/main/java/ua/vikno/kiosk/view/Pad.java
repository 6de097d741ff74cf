package ua.vikno.kiosk.view;

import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Input.PadKey;

/** What the key pad sends, and the two switches of a resident who cannot press six keys. */
final class Pad {
    private Pad() {}

    /** @return the figure of a pad with twelve keys, or {@code ERASE}; null for any other key */
    public static @Nullable String typed(KeyCode code) {
        return switch (code) {
            case NUMPAD0, NUMPAD1, NUMPAD2, NUMPAD3, NUMPAD4, NUMPAD5, NUMPAD6, NUMPAD7, NUMPAD8, NUMPAD9 ->
                code.name().substring("NUMPAD".length());
            case STAR, MULTIPLY -> "ERASE";
            default -> null;
        };
    }

    /** The only switch of a resident who has one: the keys walk by themselves, and it chooses. */
    static boolean isOnlySwitch(KeyCode code) {
        return code == KeyCode.DIGIT3;
    }

    /** @return null for a key that means nothing here */
    static @Nullable PadKey of(KeyCode code) {
        return switch (code) {
            case UP, KP_UP -> PadKey.PREVIOUS;
            // 1 and 2 are the two switches: move and select.
            case DOWN, KP_DOWN, TAB, DIGIT1 -> PadKey.NEXT;
            case LEFT, KP_LEFT -> PadKey.BACK;
            case RIGHT, KP_RIGHT -> PadKey.CONTINUE;
            case ENTER, SPACE, DIGIT2 -> PadKey.CHOOSE;
            case F1, HELP, SLASH, H -> PadKey.HELP;
            case R -> PadKey.REPEAT;
            case P, PAUSE -> PadKey.PAUSE;
            case PLUS, EQUALS, ADD, VOLUME_UP -> PadKey.LOUDER;
            case POUND, COMMA, PERIOD -> PadKey.PACE;
            case MINUS, SUBTRACT, VOLUME_DOWN -> PadKey.QUIETER;
            default -> null;
        };
    }
}
