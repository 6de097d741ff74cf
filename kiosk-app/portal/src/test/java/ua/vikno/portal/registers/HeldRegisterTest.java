package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.portal.registers.FileReport.Outcome;
import ua.vikno.portal.registers.form.Forms;

/** A register that would change much waits for a word, and what was taken can be taken back once. */
class HeldRegisterTest {
    @TempDir
    Path directory;

    private TestPortal portal;

    /** On SQLite; a subclass may choose another database. */
    TestPortal emptyPortal() throws Exception {
        return TestPortal.in(directory);
    }

    @BeforeEach
    void open() throws Exception {
        portal = emptyPortal();
        portal.take("water.csv");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    static Stream<Arguments> muchChanged() {
        return Stream.of(
                much("one line instead of all", t -> t.split("\r\n", -1)[0] + "\r\n" + t.split("\r\n", -1)[2] + "\r\n"),
                much("one service instead of two", t -> without(t, ",sewerage,")),
                much("a month ahead of the calendar", t -> only(t, "2026-01").replace("2026-01,", "2026-03,")),
                much("years before the newest", t -> only(t, "2026-01").replace("2026-01,", "2023-12,")),
                much("sums ten times", HeldRegisterTest::tenfold),
                much("nobody owes anything", HeldRegisterTest::settled));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("muchChanged")
    void isHeldUntilItsWordIsSaid(String name, byte[] content) {
        List<TestPortal.Row> before = portal.content();

        FileReport held = portal.send("water.csv", content, "");

        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.warnings()).anyMatch(warning -> warning.reason().startsWith("changes-much: "));
        assertThat(portal.content()).isEqualTo(before);
        assertThat(portal.send("water.csv", content, "0123456789abcdef").outcome())
                .isEqualTo(Outcome.HELD);
        assertThat(portal.send("water.csv", content, held.word()).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(portal.content()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"4, 98765.43, charged in kopecks", "3, 2026-03-02, ahead of the calendar"})
    void paymentsThatWouldChangeMuchAreHeldToo(int column, String value, String name) {
        portal.take("payments.csv");
        long before = portal.count("payment");
        byte[] wrong = Sample.edited("payments.csv", text -> everywhere(text, column, value));

        FileReport held = portal.send("payments.csv", wrong, "");

        assertThat(held.outcome()).as(name).isEqualTo(Outcome.HELD);
        assertThat(held.changes()).isNotEmpty();
        assertThat(portal.count("payment")).isEqualTo(before);
        assertThat(portal.send("payments.csv", wrong, held.word()).outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void aWholeDirectoryIsHeldFileByFile() throws IOException {
        Path set = Files.createDirectory(directory.resolve("set"));
        byte[] cut = Sample.edited("water.csv", t -> without(t, ",sewerage,"));
        Files.write(set.resolve("water.csv"), cut);
        Files.write(set.resolve("heat.csv"), Sample.bytes("heat.csv"));
        RegisterSet registers = new RegisterSet(Forms.builtIn(), portal.importer());

        List<FileReport> first = registers.load(set, Sending.of("start", Set.of("*")), _ -> {});

        assertThat(first).extracting(FileReport::outcome).containsExactly(Outcome.HELD, Outcome.TAKEN);
        assertThat(registers.load(
                        set, Sending.of("start", Set.of(first.getFirst().word())), _ -> {}))
                .extracting(FileReport::outcome)
                .containsExactly(Outcome.TAKEN, Outcome.UNCHANGED);
    }

    @Test
    void anOrdinaryCorrectionIsTakenAtOnce() {
        byte[] corrected = Sample.edited("water.csv", t -> t.replace("10000000", "10000001"));

        assertThat(portal.send("water.csv", corrected, "").outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void theNewestLoadIsTakenBackOnceAndEverythingIsAsItWas() throws IOException {
        List<TestPortal.Row> before = portal.content();
        List<String> dwellings = portal.dwellings();
        portal.take(
                "water.csv",
                Sample.edited(
                        "water.csv",
                        t -> only(t, "2026-01").replace("Щербань", "Ткаченко").replace(",20а,13,", ",21,13,")));
        assertThat(portal.content()).isNotEqualTo(before);
        long wrong = journal().getFirst().id();

        assertThat(portal.importer().takeBack(wrong, "operator")).isEqualTo(Outcome.TAKEN);

        assertThat(portal.content()).isEqualTo(before);
        assertThat(portal.dwellings()).containsExactlyInAnyOrderElementsOf(dwellings);
        assertThat(journal().get(1).takenBack()).isEqualTo(journal().getFirst().id());
        assertThat(portal.importer().takeBack(wrong, "operator")).isEqualTo(Outcome.REFUSED);
        assertThat(portal.importer().takeBack(journal().getFirst().id(), "operator"))
                .isEqualTo(Outcome.REFUSED);
        assertThat(portal.count("load_at_work")).isZero();
    }

    @Test
    void onlyWhatTheNewestLoadReplacedIsKept() {
        portal.take("water.csv", Sample.edited("water.csv", t -> t.replace("Щербань", "Ткаченко")));
        assertThat(portal.count("replaced_charge")).isEqualTo(360);

        portal.take("water.csv", Sample.edited("water.csv", t -> t.replace("Щербань", "Коваленко")));
        assertThat(portal.count("replaced_charge")).isEqualTo(360);
        assertThat(portal.database()
                        .client()
                        .sql("select count(*) from replaced_charge where payer like 'Ткаченко%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void aMonthThatWasNotThereBeforeIsGoneAgain() throws IOException {
        List<TestPortal.Row> before = portal.content();
        portal.take(
                "water.csv", Sample.edited("water.csv", t -> only(t, "2026-01").replace("2026-01,", "2026-02,")));

        portal.importer().takeBack(journal().getFirst().id(), "operator");

        assertThat(portal.content()).isEqualTo(before);
        assertThat(portal.count("in_force")).isEqualTo(3);
    }

    @Test
    void paymentsAreTakenBackToo() throws IOException {
        portal.take("payments.csv");
        long all = portal.count("payment");
        portal.take("payments.csv", Sample.cell("payments.csv", 2, 5, "ДРУГИЙ"));
        assertThat(portal.count("payment")).isEqualTo(all + 1);

        portal.importer().takeBack(journal().getFirst().id(), "operator");

        assertThat(portal.count("payment")).isEqualTo(all);
        assertThat(portal.count("payment_row")).isEqualTo(all);
    }

    @Test
    void whoSentItAndWhatWasOddIsKept() {
        portal.send("heat.csv", Sample.edited("heat.csv", t -> t.replace("77,6;", "99,9;")), "");

        LoadJournal.Entry entry = journal().getFirst();
        assertThat(entry.sender()).isEqualTo("operator");
        assertThat(entry.lines()).isEqualTo(180);
        assertThat(entry.warnings()).isPositive();
        assertThat(portal.importer().journal().warnings(entry.id()))
                .hasSize((int) entry.warnings())
                .allMatch(warning -> warning.reason().startsWith("area-differs"));
    }

    private List<LoadJournal.Entry> journal() {
        return portal.importer().journal().newest();
    }

    private static Arguments much(String name, UnaryOperator<String> edit) {
        return Arguments.arguments(name, Sample.edited("water.csv", edit));
    }

    private static String everywhere(String text, int column, String value) {
        StringBuilder changed = new StringBuilder();
        text.lines().forEach(line -> {
            String[] cells = line.split(",", -1);
            if (!line.startsWith("provider")) {
                cells[column] = value;
            }
            changed.append(String.join(",", cells)).append("\r\n");
        });
        return changed.toString();
    }

    private static String settled(String text) {
        StringBuilder changed = new StringBuilder();
        text.lines()
                .forEach(line -> changed.append(line.replaceAll("(,-?[0-9.]+){8}$", ",0".repeat(8)))
                        .append("\r\n"));
        return changed.toString();
    }

    private static String only(String text, String period) {
        StringBuilder kept = new StringBuilder();
        text.lines()
                .filter(line -> line.startsWith("period") || line.startsWith(period))
                .forEach(line -> kept.append(line).append("\r\n"));
        return kept.toString();
    }

    private static String without(String text, String part) {
        StringBuilder kept = new StringBuilder();
        text.lines()
                .filter(line -> !line.contains(part))
                .forEach(line -> kept.append(line).append("\r\n"));
        return kept.toString();
    }

    /** Kopecks taken for hryvnias: every figure of the balance a hundredfold. */
    private static String tenfold(String text) {
        StringBuilder changed = new StringBuilder();
        text.lines().forEach(line -> {
            String[] cells = line.split(",", -1);
            for (int i = 14; i < cells.length && Character.isDigit(line.charAt(0)); i++) {
                cells[i] = new java.math.BigDecimal(cells[i]).movePointRight(2).toPlainString();
            }
            changed.append(String.join(",", cells)).append("\r\n");
        });
        return changed.toString();
    }
}
