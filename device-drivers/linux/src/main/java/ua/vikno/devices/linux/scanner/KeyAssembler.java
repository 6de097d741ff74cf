package ua.vikno.devices.linux.scanner;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.IntConsumer;
import ua.vikno.devices.linux.evdev.InputEvent;
import ua.vikno.devices.linux.evdev.KeyCodes;

/**
 * Key events in, the symbol's bytes out. Beside plain keys it understands the two ways in which scanners type what has no
 * key: Ctrl with a letter or sign (GS is {@code Ctrl ]}), and Alt with a number on the numeric pad, below 256 a byte
 * ({@code Alt 029} is GS), above a Unicode code point. Neither Caps Lock nor Num Lock nor a layout changes anything.
 */
final class KeyAssembler {
    private static final int CODE_POINTS = Character.MAX_CODE_POINT + 1;

    private final IntConsumer bytes;
    private final BitSet held = new BitSet();
    private int number;
    private int digits;

    KeyAssembler(IntConsumer bytes) {
        this.bytes = bytes;
    }

    void take(InputEvent event) {
        if (event.type() != InputEvent.KEY) {
            return;
        }
        switch (event.code()) {
            case KeyCodes.LEFT_SHIFT, KeyCodes.RIGHT_SHIFT, KeyCodes.LEFT_CTRL, KeyCodes.RIGHT_CTRL -> hold(event);
            case KeyCodes.LEFT_ALT, KeyCodes.RIGHT_ALT -> {
                hold(event);
                if (event.value() == InputEvent.UP) {
                    endNumber();
                }
            }
            default -> {
                if (event.pressed()) {
                    press(event.code());
                }
            }
        }
    }

    /** Events were lost: which keys are held is unknown, so none is. */
    void forget() {
        held.clear();
        number = 0;
        digits = 0;
    }

    private void hold(InputEvent event) {
        held.set(event.code(), event.value() != InputEvent.UP);
    }

    private boolean held(int left, int right) {
        return held.get(left) || held.get(right);
    }

    private void press(int key) {
        if (held(KeyCodes.LEFT_ALT, KeyCodes.RIGHT_ALT)) {
            int digit = UsKeyboard.keypadDigit(key);
            if (digit != UsKeyboard.NONE) {
                number = Math.min(number * 10 + digit, CODE_POINTS);
                digits++;
            }
            return;
        }
        int character = held(KeyCodes.LEFT_CTRL, KeyCodes.RIGHT_CTRL)
                ? UsKeyboard.control(key)
                : UsKeyboard.character(key, held(KeyCodes.LEFT_SHIFT, KeyCodes.RIGHT_SHIFT));
        if (character != UsKeyboard.NONE) {
            bytes.accept(character);
        }
    }

    private void endNumber() {
        if (digits > 0 && number < 256) {
            bytes.accept(number);
        } else if (digits > 0 && number < CODE_POINTS && !surrogate(number)) {
            for (byte b : Character.toString(number).getBytes(StandardCharsets.UTF_8)) {
                bytes.accept(Byte.toUnsignedInt(b));
            }
        }
        number = 0;
        digits = 0;
    }

    private static boolean surrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
