package ua.vikno.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import ua.vikno.portal.registers.FileReport.Outcome;
import ua.vikno.portal.registers.RegisterInbox;
import ua.vikno.portal.registers.Sending;

/** Registers that a portal is given at its start are held like those that are sent. */
class StartUpTest {
    @TempDir
    Path directory;

    @Test
    void whatWouldChangeMuchIsHeldAtStartUntilItsWordIsSaid() throws IOException {
        Path registers = Files.createDirectory(directory.resolve("registers"));
        Path water = registers.resolve("water.csv");
        String whole = sample();
        Files.writeString(water, whole);
        start(registers).close();
        String cut = whole.lines()
                .filter(line -> !line.contains(",sewerage,"))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        Files.writeString(water, cut);

        String word;
        try (ConfigurableApplicationContext portal = start(registers)) {
            RegisterInbox inbox = portal.getBean(RegisterInbox.class);
            assertThat(inbox.loads()).hasSize(1);
            var held = inbox.take(
                            "water.csv",
                            new ByteArrayInputStream(cut.getBytes(StandardCharsets.UTF_8)),
                            Sending.of("operator", Set.of()),
                            _ -> {})
                    .orElseThrow();
            assertThat(held.outcome()).isEqualTo(Outcome.HELD);
            word = held.word();
        }
        try (ConfigurableApplicationContext portal = start(registers, "--registers-words=" + word)) {
            assertThat(portal.getBean(RegisterInbox.class).loads())
                    .hasSize(2)
                    .allMatch(load -> load.sender().equals("start"));
        }
        assertThat(events()).contains("\"event\":\"register-sent\",\"caller\":\"start\"", "\"outcome\":\"HELD\"");
    }

    private ConfigurableApplicationContext start(Path registers, String... options) {
        return PortalMain.start(Stream.concat(
                        Stream.of(
                                "--port=0",
                                "--database=jdbc:sqlite:" + directory.resolve("portal.db"),
                                "--registers=" + registers),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private String events() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("portal.db-events"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static String sample() throws IOException {
        try (InputStream in = Objects.requireNonNull(StartUpTest.class.getResourceAsStream("/sample/water.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
