package ua.vikno.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegistersCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path copy;

    @Test
    void sampleSaysExactlyWhatIsExpected() throws IOException {
        assertThat(run(sample().toString())).isZero();

        JsonNode said = JSON.readTree(out.toByteArray());
        JsonNode expected = JSON.readTree(Files.readString(sample().resolve("expected.json")));
        assertThat(said.path("period")).isEqualTo(expected.path("period"));
        assertThat(said.path("total_due")).isEqualTo(expected.path("total_due"));
        assertThat(said.path("fault_count").asInt()).isZero();
        assertThat(said.path("warning_count").asInt()).isZero();
        assertThat(names(said.path("dwellings"))).isEqualTo(names(expected.path("dwellings")));
        for (String name : names(expected.path("dwellings"))) {
            JsonNode dwelling = said.path("dwellings").path(name);
            JsonNode wanted = expected.path("dwellings").path(name);
            assertThat(dwelling.path("payer")).isEqualTo(wanted.path("payer"));
            assertThat(dwelling.path("due")).isEqualTo(wanted.path("due"));
            assertThat(dwelling.path("lines").size())
                    .isEqualTo(wanted.path("lines").size());
            for (int i = 0; i < wanted.path("lines").size(); i++) {
                for (String field : names(wanted.path("lines").path(i))) {
                    assertThat(dwelling.path("lines").path(i).path(field))
                            .isEqualTo(wanted.path("lines").path(i).path(field));
                }
            }
        }
    }

    @Test
    void aDatabaseThatIsNotThereOrCannotBeOpenedIsToldWithoutAStackTrace() {
        Path none = copy.resolve("none.db");

        assertThat(run("loads", "--database=jdbc:sqlite:" + none)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such file: " + none);
        assertThat(none).doesNotExist();
        assertThat(run("undo", "--database=nonsense")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("registers failed")
                .doesNotContain("\tat ");
    }

    @Test
    void whatWouldChangeMuchIsHeldAndItsWordTakesIt() throws IOException {
        copySample();
        String water = Files.readString(copy.resolve("water.csv"));
        Files.writeString(
                copy.resolve("water.z.csv"),
                water.lines()
                        .filter(line -> !line.contains(",sewerage,"))
                        .collect(Collectors.joining("\r\n", "", "\r\n")));

        assertThat(run(copy.toString())).isEqualTo(1);

        String said = err.toString(StandardCharsets.UTF_8);
        assertThat(said).contains("water.z.csv: changes-much: 2026-01 lines");
        String word = said.replaceAll("(?s).*held: if it is right, say --word=([0-9a-f]{16}).*", "$1");
        assertThat(run("--word=" + word, copy.toString())).isZero();
        assertThat(run("--word=*", copy.toString())).isEqualTo(1);
    }

    @Test
    void householdsOfOneAddressAreReportedApart() throws IOException {
        Path houses = sample().resolveSibling("cases/houses-without-number/water.csv");
        Files.copy(houses, copy.resolve("water.csv"));

        assertThat(run(copy.toString())).isZero();
        JsonNode dwellings = JSON.readTree(out.toByteArray()).path("dwellings");
        assertThat(names(dwellings)).hasSize(2).allMatch(name -> name.startsWith("вул. Шевченка|б/н||water "));
        dwellings.forEach(
                dwelling -> assertThat(dwelling.path("due").asString()).isEqualTo("100.00"));
    }

    @Test
    void brokenFileIsReportedAndTheOthersAreTaken() throws IOException {
        copySample();
        Path heat = copy.resolve("heat.csv");
        byte[] cut = Files.readAllBytes(heat);
        Files.write(heat, Arrays.copyOf(cut, cut.length - 5));

        assertThat(run(copy.toString())).isEqualTo(1);

        JsonNode said = JSON.readTree(out.toByteArray());
        assertThat(said.path("fault_count").asInt()).isPositive();
        assertThat(said.path("faults").path(0).path("file").asString()).isEqualTo("heat.csv");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"provider\" : \"water\"")
                .doesNotContain("\"provider\" : \"heat\"");
    }

    @Test
    void usageErrorsExitWithTwoAndHelpWithZero() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("/no/such/directory")).isEqualTo(2);
        assertThat(run(copy.toString())).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("usage: vikno registers [--city-dir=DIR] DIR");
    }

    private int run(String... args) {
        return RegistersCommand.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void copySample() throws IOException {
        try (Stream<Path> files = Files.list(sample())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    static Path sample() {
        URL water = Objects.requireNonNull(RegistersCommandTest.class.getResource("/sample/water.csv"));
        return Objects.requireNonNull(Path.of(water.getPath()).getParent());
    }

    private static List<String> names(JsonNode node) {
        return new ArrayList<>(node.propertyNames());
    }
}
