package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import ua.vikno.devices.testing.Needs;

/**
 * Canaries go through three visits, one finished, one left and one finished on the charges; afterwards they are looked for in the heap, on the screen and
 * in everything the kiosk wrote. That they can be found is shown while the first visit is open.
 */
@Tag(Needs.DISPLAY)
@Tag(Needs.MEASURED)
class PrivacyTest {
    private static final String NAME = "Канарка Жовтенко";
    private static final String PHONE = "+380671234597";
    private static final String EMAIL = "kanarka@example.org";
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d\\h]*,\\d\\d");
    private static final String PIN = "93728164";

    @TempDir
    static Path directory;

    private static final Map<String, String> CANARIES = new TreeMap<>();

    @BeforeAll
    static void visit() throws IOException, InterruptedException {
        try (Portal portal = Portal.start(directory)) {
            JsonNode account = portal.account(0);
            CANARIES.putAll(Map.of(
                    "account", account.path("account").asString(),
                    "code", account.path("controlCode").asString(),
                    "payer", account.path("payer").asString(),
                    "name", NAME,
                    "phone", PHONE,
                    "email", EMAIL,
                    "PIN", PIN));
            Path temporary = Files.createDirectories(directory.resolve("state/tmp"));
            List<String> arguments = new ArrayList<>(List.of(portal.address().toString(), directory.toString()));
            Stream.of("account", "code", "name", "phone", "email", "PIN")
                    .map(what -> PrivacyProbe.disguised(CANARIES.getOrDefault(what, ""), 1))
                    .forEach(arguments::add);
            List<String> command = Processes.java(PrivacyProbe.class.getName(), arguments);
            command.add(1, "-Djava.io.tmpdir=" + temporary);
            String told = Processes.run(directory, command);
            CANARIES.put(
                    "number",
                    PrivacyProbe.disguised(
                            told.lines().findFirst().orElseThrow().substring(7), -1));
            CANARIES.put("amount", amount(scene(PrivacyProbe.READING)));
        }
    }

    @AfterAll
    static void forget() {
        CANARIES.clear();
    }

    @Test
    void whatIsTypedIsInTheHeapAndOnTheScreenWhileTheVisitIsOpen() throws IOException {
        assertThat(found(directory.resolve(PrivacyProbe.OPEN + ".hprof"), CANARIES))
                .contains("account as UTF-8", "name as UTF-16LE", "phone as UTF-8", "email as UTF-8", "PIN as UTF-8");
        assertThat(scene(PrivacyProbe.OPEN)).contains(NAME, EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {PrivacyProbe.FINISHED, PrivacyProbe.LEFT, PrivacyProbe.READ})
    void theHeapAndTheScreenHoldNothingOfItAfterwards(String when) throws IOException {
        assertThat(found(directory.resolve(when + ".hprof"), CANARIES))
                .as("in the heap")
                .isEmpty();
        assertThat(scene(when)).isNotBlank().doesNotContain(CANARIES.values());
    }

    @Test
    void logsJournalAndTemporaryFilesHoldNothingOfIt() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("state"))) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written)
                    .anyMatch(file -> file.toString().endsWith(".log"))
                    .anyMatch(file -> file.toString().endsWith("flight/ring.0"));
            for (Path file : written) {
                assertThat(found(file, CANARIES)).as(file.toString()).isEmpty();
            }
        }
    }

    /** The longest sum on a screen, as it is written there. */
    private static String amount(String scene) {
        return AMOUNT.matcher(scene)
                .results()
                .map(MatchResult::group)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static String scene(String when) throws IOException {
        return PrivacyProbe.disguised(Files.readString(directory.resolve(when + ".scene")), -1);
    }

    /** Java keeps a text as Latin-1 or as UTF-16; files and buffers have it as UTF-8. Digits amid more digits are others. */
    private static Set<String> found(Path file, Map<String, String> canaries) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Set<String> found = new TreeSet<>();
        canaries.forEach((what, text) -> {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                String form = new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
                if (contains(bytes, form)) {
                    found.add(what + " as " + charset);
                }
            }
        });
        return found;
    }

    private static boolean contains(String bytes, String form) {
        int at = bytes.indexOf(form);
        while (at > 0 && (digit(bytes, at - 1) || digit(bytes, at + form.length()))) {
            at = bytes.indexOf(form, at + 1);
        }
        return at >= 0;
    }

    private static boolean digit(String bytes, int at) {
        return at < bytes.length() && bytes.charAt(at) >= '0' && bytes.charAt(at) <= '9';
    }
}
