package ua.vikno.devices.linux.machine;

import java.util.Map;

/** QEMU's names for the keys of an American keyboard, which is what a scanner pretends to be. */
final class UsKeys {
    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('-', "minus"),
            Map.entry('_', "minus"),
            Map.entry('=', "equal"),
            Map.entry('+', "equal"),
            Map.entry('/', "slash"),
            Map.entry('?', "slash"),
            Map.entry('.', "dot"),
            Map.entry(':', "semicolon"),
            Map.entry(']', "bracket_right"),
            Map.entry(' ', "spc"));

    private UsKeys() {}

    static String code(char character) {
        String sign = SIGNS.get(character);
        return sign == null ? String.valueOf(Character.toLowerCase(character)) : sign;
    }
}
