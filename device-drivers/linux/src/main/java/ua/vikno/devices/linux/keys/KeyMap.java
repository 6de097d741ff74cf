package ua.vikno.devices.linux.keys;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.linux.evdev.KeyCodes;
import ua.vikno.devices.spi.DeviceAddress;

/**
 * Which key codes of a pad mean what. Pads come with arrows and Enter, or with function keys that an address names:
 * {@code up=F13&ok=F17,KPENTER}.
 *
 * @param jackIn the code a pad sends when headphones go into its own jack; empty if it has none
 */
record KeyMap(Map<Integer, KeypadKey> keys, Optional<Integer> jackIn, Optional<Integer> jackOut) {
    private static final Map<KeypadKey, List<String>> USUAL = usual();

    private static final String JACK_IN = "jack-in";
    private static final String JACK_OUT = "jack-out";

    static final Set<String> PARAMETERS = parameters();

    /** @throws IllegalArgumentException if an address names a key that does not exist, or one key for two purposes */
    static KeyMap of(DeviceAddress address) {
        Map<Integer, KeypadKey> named = new HashMap<>();
        Set<KeypadKey> saidOf = new HashSet<>();
        for (KeypadKey key : KeypadKey.values()) {
            String value = address.text(parameter(key), "");
            for (String name : value.isEmpty() ? List.<String>of() : List.of(value.split(",", -1))) {
                KeypadKey other = named.put(code(name), key);
                if (other != null) {
                    throw new IllegalArgumentException("'%s' cannot mean %s and %s".formatted(name, other, key));
                }
                saidOf.add(key);
            }
        }
        USUAL.forEach((key, names) -> {
            if (!saidOf.contains(key)) {
                names.forEach(name -> named.putIfAbsent(code(name), key));
            }
        });
        return new KeyMap(Map.copyOf(named), optional(address, JACK_IN), optional(address, JACK_OUT));
    }

    /** Whether a device has a key for each of the directions a resident cannot do without, and one to choose. */
    boolean fits(BitSet codes) {
        Set<KeypadKey> has = keys.entrySet().stream()
                .filter(entry -> codes.get(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return has.containsAll(Set.of(KeypadKey.UP, KeypadKey.DOWN, KeypadKey.OK));
    }

    Optional<KeypadKey> key(int code) {
        return Optional.ofNullable(keys.get(code));
    }

    private static Map<KeypadKey, List<String>> usual() {
        Map<KeypadKey, List<String>> usual = new EnumMap<>(Map.of(
                KeypadKey.UP, List.of("UP"),
                KeypadKey.DOWN, List.of("DOWN"),
                KeypadKey.LEFT, List.of("LEFT"),
                KeypadKey.RIGHT, List.of("RIGHT"),
                KeypadKey.OK, List.of("ENTER", "KPENTER", "SPACE", "OK", "SELECT"),
                KeypadKey.HELP, List.of("F1", "HELP"),
                KeypadKey.VOLUME_UP, List.of("VOLUMEUP", "KPPLUS"),
                KeypadKey.VOLUME_DOWN, List.of("VOLUMEDOWN", "KPMINUS"),
                KeypadKey.ERASE, List.of("KPASTERISK", "BACKSPACE"),
                KeypadKey.PACE, List.of("KPSLASH")));
        usual.put(KeypadKey.PAUSE, List.of("PAUSE", "PLAYPAUSE"));
        for (int figure = 0; figure <= 9; figure++) {
            usual.put(KeypadKey.valueOf("DIGIT_" + figure), List.of("KP" + figure, Integer.toString(figure)));
        }
        return usual;
    }

    private static Optional<Integer> optional(DeviceAddress address, String parameter) {
        return Optional.of(address.text(parameter, ""))
                .filter(name -> !name.isEmpty())
                .map(KeyMap::code);
    }

    private static int code(String name) {
        return KeyCodes.find(name)
                .orElseThrow(() -> new IllegalArgumentException("no key is called '%s'".formatted(name)));
    }

    private static String parameter(KeypadKey key) {
        return key.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> parameters() {
        Set<String> names =
                Arrays.stream(KeypadKey.values()).map(KeyMap::parameter).collect(Collectors.toSet());
        names.addAll(Set.of(JACK_IN, JACK_OUT));
        return Set.copyOf(names);
    }
}
