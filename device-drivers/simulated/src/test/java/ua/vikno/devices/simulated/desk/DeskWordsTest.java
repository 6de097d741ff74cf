package ua.vikno.devices.simulated.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.simulated.play.Situation;

class DeskWordsTest {
    private static final Path TEXTS = Path.of("src/main/resources/ua/vikno/devices/simulated/desk/desk_uk.properties");
    private static final Path SOURCES = Path.of("src/main/java/ua/vikno/devices/simulated/desk");

    /** A whole word for the desk; words that end in a dot are completed by an enum's constant. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*)\"");

    @Test
    void everyConstantHasItsWordAndNoOther() throws IOException {
        Set<String> named = new TreeSet<>(Set.of("normal", "normal.HEADPHONE_JACK", "normal.CABINET"));
        named.addAll(names("kind.", DeviceKind.values()));
        named.addAll(names("key.", KeypadKey.values()));
        named.addAll(names("light.", CabinetLight.values()));
        named.addAll(names("state.", DeviceStatus.State.values()));
        named.addAll(names("condition.", Condition.values()));
        named.addAll(names("situation.", Situation.Kind.values()));
        named.remove("situation.NORMAL");
        Set<String> texts = texts();

        assertThat(texts).containsAll(named);
        texts.removeAll(named);
        assertThat(texts).isEqualTo(asked());
    }

    private static List<String> names(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> prefix + constant.name())
                .toList();
    }

    private static Set<String> texts() throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(TEXTS)) {
            texts.load(in);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> asked() throws IOException {
        Set<String> keys = new TreeSet<>();
        List<Path> cards;
        try (Stream<Path> files = Files.list(SOURCES)) {
            cards = files.toList();
        }
        for (Path card : cards) {
            for (String line : Files.readAllLines(card)) {
                if (line.contains("DeskWords.text(")) {
                    KEY.matcher(line).results().forEach(key -> keys.add(key.group(1)));
                }
            }
        }
        for (String paper : List.of("tray.receipt", "tray.sheet")) {
            keys.addAll(List.of(paper, paper + ".torn", paper + ".empty"));
        }
        return keys;
    }
}
