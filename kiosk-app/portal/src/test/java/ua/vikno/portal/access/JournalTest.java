package ua.vikno.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.store.MovedClock;

class JournalTest {
    private static final Secrets SECRETS = new Secrets(new byte[32]);

    @TempDir
    Path directory;

    private final MovedClock clock = new MovedClock();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path secret = Path.of("");

    @BeforeEach
    void secret() throws IOException {
        secret = Files.writeString(
                directory.resolve("secret"), Base64.getUrlEncoder().encodeToString(SECRETS.key()));
    }

    @Test
    void linesAreJsonForACollectorAndNameNobody() throws IOException {
        Journal journal = journal();
        journal.note(Kind.SIGNED_IN, "hall-1", 4711);
        journal.note(Kind.STATEMENT_SEEN, "hall-1", 4711);
        journal.note(Kind.REFUSED, "hall-1", Map.of("reason", "LOCKED"));

        List<String> lines = lines();
        assertThat(lines.getFirst())
                .matches("\\{\"at\":\"2026-02-01T10:00:00Z\",\"event\":\"signed-in\",\"caller\":\"hall-1\","
                        + "\"subject\":\"[\\w-]{16}\",\"chain\":\"[\\w-]{43}\"}")
                .doesNotContain("4711");
        assertThat(subject(lines.get(1))).isEqualTo(subject(lines.getFirst()));
        assertThat(lines.get(2)).contains("\"event\":\"refused\"", "\"reason\":\"LOCKED\"");
        assertThat(verified()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"change", "remove", "insert", "swap", "cut"})
    void whatIsAlteredIsNoticed(String how) throws IOException {
        Journal journal = journal();
        for (int i = 0; i < 5; i++) {
            journal.note(Kind.STATEMENT_SEEN, "hall-1", i);
        }
        assertThat(verified()).isZero();

        alter(lines -> switch (how) {
            case "change" -> changed(lines, 2, lines.get(2).replace("statement", "payments"));
            case "remove" -> without(lines, 2);
            case "insert" -> changed(lines, 2, lines.get(2) + "\n" + lines.get(2));
            case "swap" -> changed(changed(lines, 2, lines.get(3)), 3, lines.get(2));
            default -> changed(lines, 2, lines.get(2).substring(0, 40));
        });

        assertThat(verified()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("2026-02.jsonl line");
    }

    @Test
    void aRestartAndANewMonthGoOnWithTheChainAndAYearIsKept() throws IOException {
        journal().note(Kind.STARTED, null, Map.of());
        clock.move(Duration.ofDays(28));
        journal().note(Kind.STARTED, null, Map.of());
        assertThat(verified()).isZero();
        assertThat(new JournalFile(journalDirectory()).files()).hasSize(2);

        clock.move(Duration.ofDays(365));
        journal().note(Kind.STARTED, null, Map.of());
        assertThat(new JournalFile(journalDirectory()).files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("2026-03.jsonl", "2027-03.jsonl");
        assertThat(verified()).isZero();
    }

    @Test
    void aJournalThatCannotBeWrittenStopsNobodyAndSaysLaterWhatIsMissing() throws IOException {
        Journal journal = journal();
        Path month = journalDirectory().resolve("2026-02.jsonl");
        Files.createDirectory(month);
        journal.note(Kind.SIGNED_IN, "hall-1", 1);
        journal.note(Kind.SIGNED_IN, "hall-1", 2);
        Files.delete(month);
        journal.note(Kind.SIGNED_IN, "hall-1", 3);

        assertThat(lines()).singleElement().asString().contains("\"lost\":2");
        assertThat(verified()).isZero();
    }

    @Test
    void portalsAndCommandsOfOneMachineWriteOneChain() throws IOException {
        Journal portal = journal();
        Journal command = journal();
        portal.note(Kind.SIGNED_IN, "hall-1", 1);
        command.note(Kind.RESIDENT_ERASED, "command", 1);
        portal.note(Kind.SIGNED_IN, "hall-1", 2);

        assertThat(lines()).hasSize(3);
        assertThat(verified()).isZero();
    }

    @Test
    void whatAPowerCutLeftOfALineIsTakenOff() throws IOException {
        Journal journal = journal();
        journal.note(Kind.SIGNED_IN, "hall-1", 1);
        Path month = journalDirectory().resolve("2026-02.jsonl");
        Files.writeString(month, "{\"at\":\"2026-02-01T1", StandardOpenOption.APPEND);
        journal.note(Kind.SIGNED_IN, "hall-1", 2);

        assertThat(lines()).hasSize(2);
        assertThat(verified()).isZero();
    }

    @Test
    void anEmptyMonthDoesNotEndTheChain() throws IOException {
        journal().note(Kind.SIGNED_IN, "hall-1", 1);
        clock.move(Duration.ofDays(28));
        Files.createFile(journalDirectory().resolve("2026-03.jsonl"));
        journal().note(Kind.SIGNED_IN, "hall-1", 2);

        assertThat(verified()).isZero();
    }

    private Journal journal() {
        return new Journal(Optional.of(JournalFile.open(journalDirectory(), clock.instant())), SECRETS, clock);
    }

    private Path journalDirectory() {
        return directory.resolve("events");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(journalDirectory().resolve("2026-02.jsonl"));
    }

    private void alter(UnaryOperator<List<String>> how) throws IOException {
        Files.write(journalDirectory().resolve("2026-02.jsonl"), how.apply(lines()));
    }

    private static List<String> changed(List<String> lines, int at, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(at, line);
        return changed;
    }

    private static List<String> without(List<String> lines, int at) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(at);
        return changed;
    }

    private static String subject(String line) {
        return line.replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1");
    }

    private int verified() {
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        return JournalCommand.run(
                List.of("journal", "verify", journalDirectory().toString(), "--secret-file=" + secret), to, to);
    }
}
