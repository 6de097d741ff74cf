package ua.vikno.devices.simulated.desk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.simulated.play.Situation;

/** The words of the desk, in Ukrainian: {@code desk_uk.properties}, by a word and an enum's constant. */
final class DeskWords {
    private static final Properties TEXTS = read();

    private DeskWords() {}

    static String of(DeviceKind kind) {
        return text("kind." + kind);
    }

    static String of(KeypadKey key) {
        return text("key." + key);
    }

    static String of(CabinetLight light) {
        return text("light." + light);
    }

    /** @param kind of the device that is in the situation */
    static String of(Situation situation, DeviceKind kind) {
        if (situation.kind() == Situation.Kind.NORMAL) {
            String own = TEXTS.getProperty("normal." + kind);
            return own == null ? text("normal") : own;
        }
        return text("situation." + situation.kind()).replace("{0}", Integer.toString(situation.amount()));
    }

    static String of(DeviceStatus status) {
        return Stream.concat(
                        Stream.of(text("state." + status.state())),
                        status.conditions().stream().sorted().map(DeskWords::of))
                .collect(Collectors.joining(" · "));
    }

    static String of(Condition condition) {
        return text("condition." + condition);
    }

    static String text(String key) {
        return Objects.requireNonNull(TEXTS.getProperty(key), key);
    }

    private static Properties read() {
        Properties texts = new Properties();
        try (var in = Objects.requireNonNull(DeskWords.class.getResourceAsStream("desk_uk.properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
