package ua.vikno.devices.linux.escpos;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a printer calls itself; empty parts are unknown. */
record Identity(String maker, String model) {
    static final Identity UNKNOWN = new Identity("", "");

    /** From {@code MFG:EPSON;CMD:ESC/POS;MDL:TM-T20II;} (IEEE 1284), in which keys may be written out. */
    static Identity ofDeviceId(String deviceId) {
        Map<String, String> fields = new HashMap<>();
        for (String field : deviceId.split(";", -1)) {
            String[] pair = field.split(":", 2);
            if (pair.length == 2) {
                fields.put(pair[0].strip().toUpperCase(Locale.ROOT), printable(pair[1]));
            }
        }
        return new Identity(
                fields.getOrDefault("MFG", fields.getOrDefault("MANUFACTURER", "")),
                fields.getOrDefault("MDL", fields.getOrDefault("MODEL", "")));
    }

    /** This one, its gaps filled from the other. */
    Identity or(Identity other) {
        return new Identity(maker.isEmpty() ? other.maker : maker, model.isEmpty() ? other.model : model);
    }

    boolean known() {
        return !(maker + model).isEmpty();
    }

    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7E]", "").strip();
    }

    @Override
    public String toString() {
        return (maker + " " + model).strip();
    }
}
