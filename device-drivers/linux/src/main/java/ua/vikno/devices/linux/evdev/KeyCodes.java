package ua.vikno.devices.linux.evdev;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Key codes and their names (linux/input-event-codes.h), as far as key pads and scanners send them. */
public final class KeyCodes {
    public static final int ENTER = 28;
    public static final int KEYPAD_ENTER = 96;
    public static final int TAB = 15;
    public static final int LEFT_CTRL = 29;
    public static final int RIGHT_CTRL = 97;
    public static final int LEFT_SHIFT = 42;
    public static final int RIGHT_SHIFT = 54;
    public static final int LEFT_ALT = 56;
    public static final int RIGHT_ALT = 100;

    /** The highest code of the kernel. */
    private static final int MOST = 0x2FF;

    private static final Map<String, Integer> NAMES = names();

    private KeyCodes() {}

    /**
     * The code of a key given by its name ({@code KEY_F15}, {@code F15}) or its number.
     *
     * @return empty if there is no such key
     */
    public static Optional<Integer> find(String key) {
        if (key.matches("[0-9]{1,3}") && !NAMES.containsKey("KEY_" + key)) {
            int code = Integer.parseInt(key);
            return code > 0 && code <= MOST ? Optional.of(code) : Optional.empty();
        }
        return Optional.ofNullable(NAMES.get(key.startsWith("KEY_") ? key : "KEY_" + key));
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        row(
                names,
                1,
                "ESC 1 2 3 4 5 6 7 8 9 0 MINUS EQUAL BACKSPACE TAB Q W E R T Y U I O P LEFTBRACE RIGHTBRACE ENTER");
        row(names, LEFT_CTRL, "LEFTCTRL A S D F G H J K L SEMICOLON APOSTROPHE GRAVE LEFTSHIFT BACKSLASH");
        row(names, 44, "Z X C V B N M COMMA DOT SLASH RIGHTSHIFT KPASTERISK LEFTALT SPACE CAPSLOCK");
        row(names, 59, "F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 NUMLOCK SCROLLLOCK");
        row(names, 71, "KP7 KP8 KP9 KPMINUS KP4 KP5 KP6 KPPLUS KP1 KP2 KP3 KP0 KPDOT");
        row(names, 86, "102ND F11 F12");
        row(names, KEYPAD_ENTER, "KPENTER RIGHTCTRL KPSLASH SYSRQ RIGHTALT LINEFEED HOME UP PAGEUP LEFT RIGHT END");
        row(names, 108, "DOWN PAGEDOWN INSERT DELETE MACRO MUTE VOLUMEDOWN VOLUMEUP POWER KPEQUAL KPPLUSMINUS PAUSE");
        row(names, 125, "LEFTMETA RIGHTMETA COMPOSE STOP");
        row(names, 138, "HELP MENU");
        row(names, 158, "BACK FORWARD");
        row(names, 163, "NEXTSONG PLAYPAUSE PREVIOUSSONG STOPCD");
        row(names, 183, "F13 F14 F15 F16 F17 F18 F19 F20 F21 F22 F23 F24");
        names.put("KEY_OK", 0x160);
        names.put("KEY_SELECT", 0x161);
        return Map.copyOf(names);
    }

    private static void row(Map<String, Integer> names, int first, String row) {
        int code = first;
        for (String name : row.split(" ", -1)) {
            names.put("KEY_" + name, code++);
        }
    }
}
