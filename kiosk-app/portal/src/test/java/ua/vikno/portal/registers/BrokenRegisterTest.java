package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.portal.registers.FileReport.Outcome;
import ua.vikno.portal.registers.table.Faults.Fault;

/** What a broken file gets: refused whole, named by line and field, and nothing changed. */
class BrokenRegisterTest {
    private static final int DBF_HEADER = 513;
    private static final int DBF_RECORD = 211;

    @TempDir
    static Path directory;

    static TestPortal portal;

    @BeforeAll
    static void loadTheGoodSet() {
        portal = TestPortal.in(directory);
        for (String file : List.of("water.csv", "heat.csv", "waste.dbf", "payments.csv")) {
            assertThat(portal.take(file).outcome()).isEqualTo(Outcome.TAKEN);
        }
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                cell("amount with a letter", "water.csv", 2, 15, "56.9x", "accrued", "not-a-number"),
                cell("decimal comma in a dot form", "water.csv", 3, 15, "\"22,36\"", "accrued", "not-a-number"),
                cell("thousands separated", "heat.csv", 2, 7, "1 443,36", "Нараховано", "not-a-number"),
                cell("decimal point in a comma form", "heat.csv", 2, 7, "1443.36", "Нараховано", "not-a-number"),
                cell("three decimals", "water.csv", 4, 21, "-500.123", "closing", "too-many-decimals"),
                cell("empty amount", "water.csv", 2, 20, "", "paid", "missing-value"),
                cell("exponent", "water.csv", 2, 20, "3.707e2", "paid", "not-a-number"),
                cell("negative quantity", "water.csv", 2, 13, "-1.961", "quantity", "negative"),
                cell("month thirteen", "water.csv", 361, 0, "2026-13", "period", "not-a-date"),
                cell("31 February", "heat.csv", 2, 0, "31.02.2026", "Період", "not-a-date"),
                cell("middle of the month", "heat.csv", 2, 0, "15.11.2025", "Період", "not-first-day"),
                cell("no account", "water.csv", 2, 1, " ", "account", "missing-value"),
                cell(
                        "account of 26 characters",
                        "water.csv",
                        2,
                        1,
                        "1".repeat(26),
                        "account",
                        "too-long: more than 25"),
                cell("unknown service", "water.csv", 2, 10, "internet", "service", "unknown-service"),
                cell("no street", "water.csv", 2, 2, "", "street", "missing-value"),
                cell("unparseable address", "heat.csv", 2, 2, "вул. Успенська", "Адреса", "not-an-address"),
                cell("NUL in a name", "water.csv", 2, 5, "Щер\u0000бань", "surname", "control-character"),
                cell("half a resident", "water.csv", 2, 9, "1.5", "residents", "not-whole"),
                cell(
                        "a kopeck off",
                        "water.csv",
                        2,
                        21,
                        "-327.96",
                        "closing",
                        "closing-contradicts: stated -327.96, computed -327.97"),
                cell("cell too many", "water.csv", 5, 21, "25.91,1", "", "wrong-cell-count: 23 instead of 22"),
                cell("payment to nobody", "payments.csv", 2, 0, "telecom", "provider", "unknown-provider"),
                cell("payment of nothing", "payments.csv", 2, 4, "-0.00", "amount", "not-positive"),
                cell("account of a spreadsheet", "water.csv", 2, 1, "1.00E+07", "account", "spreadsheet-value"),
                cell(
                        "month of a mistyped year",
                        "water.csv",
                        2,
                        0,
                        "2052-11",
                        "period",
                        "month-ahead: later than 2026-03"),
                cell(
                        "month of another decade",
                        "water.csv",
                        2,
                        0,
                        "2005-11",
                        "period",
                        "month-too-old: earlier than 2016-02"),
                cell(
                        "month of years ago",
                        "water.csv",
                        2,
                        0,
                        "2022-11",
                        "period",
                        "month-too-old: others are of 2026-01"),
                cell("house that became a date", "water.csv", 2, 3, "20.січ", "house", "not-an-address"),
                arguments(
                        "same line twice",
                        "water.csv",
                        Sample.edited("water.csv", t -> t + t.split("\r\n", -1)[1] + "\r\n"),
                        362,
                        "account",
                        "duplicate-line: first in line 2"),
                arguments(
                        "column missing",
                        "water.csv",
                        Sample.edited("water.csv", t -> t.replaceFirst("penalty", "fine")),
                        1,
                        "fine",
                        "unexpected-column"),
                arguments(
                        "quote never closed",
                        "water.csv",
                        Sample.edited("water.csv", t -> t.replaceFirst("вул\\. Ґонти", "\"вул. Ґонти")),
                        -1,
                        "",
                        "malformed-quotes"),
                arguments("empty", "heat.csv", new byte[0], 0, "", "empty-file"),
                arguments(
                        "heading only",
                        "heat.csv",
                        Sample.edited("heat.csv", t -> t.substring(0, t.indexOf('\n') + 1)),
                        0,
                        "",
                        "no-lines"),
                arguments(
                        "heat in UTF-8",
                        "heat.csv",
                        new String(Sample.bytes("heat.csv"), Charset.forName("windows-1251"))
                                .getBytes(StandardCharsets.UTF_8),
                        1,
                        "",
                        "wrong-charset: not windows-1251 but UTF-8"),
                arguments(
                        "a foreign byte",
                        "water.csv",
                        replaced(Sample.bytes("water.csv"), "Дніпровська".getBytes(StandardCharsets.UTF_8), 0, 0xFF),
                        -1,
                        "",
                        "wrong-charset: not UTF-8"),
                arguments(
                        "something else",
                        "notes.csv",
                        "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8),
                        0,
                        "",
                        "unknown-form"),
                arguments(
                        "DBF cut in a record",
                        "waste.dbf",
                        Arrays.copyOf(Sample.bytes("waste.dbf"), DBF_HEADER + 100 * DBF_RECORD + 7),
                        101,
                        "",
                        "truncated: header promises 180 records, file holds 100"),
                arguments(
                        "DBF header promises too few",
                        "waste.dbf",
                        patched(4, 179),
                        0,
                        "",
                        "trailing-bytes: header promises 179 records, 212 bytes follow them"),
                arguments(
                        "DBF record length wrong",
                        "waste.dbf",
                        patched(10, 210),
                        0,
                        "",
                        "broken-header: record length 210, fields make 211"),
                arguments(
                        "DBF record mark",
                        "waste.dbf",
                        patched(DBF_HEADER + DBF_RECORD, 'x'),
                        2,
                        "",
                        "bad-record-mark"),
                arguments(
                        "DBF number overflown",
                        "waste.dbf",
                        replaced(Sample.bytes("waste.dbf"), "    301.79".getBytes(StandardCharsets.US_ASCII), 4, '*'),
                        1,
                        "SALDO_N",
                        "not-a-number"),
                arguments("DBF that is none", "waste.dbf", new byte[] {1, 2, 3}, 0, "", "not-dbase-iii"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isRefusedWithItsPlaceAndReasonAndChangesNothing(
            String name, String file, byte[] content, int line, String field, String reason) {
        List<TestPortal.Row> before = portal.content();
        long payments = portal.count("payment");

        FileReport report = portal.take(file, content);

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        Fault fault = report.faults().getFirst();
        assertThat(fault.file()).isEqualTo(file);
        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.reason()).isEqualTo(reason);
        if (line >= 0) {
            assertThat(fault.line()).isEqualTo(line);
        } else {
            assertThat(fault.line()).isPositive();
        }
        assertThat(portal.content()).isEqualTo(before);
        assertThat(portal.count("payment")).isEqualTo(payments);
    }

    @Test
    void hundredFaultsAreListedAndAllAreCounted() {
        FileReport report = portal.take("water.csv", Sample.edited("water.csv", t -> t.replace(",м3,", ",м3,x")));

        assertThat(report.faults()).hasSize(100);
        assertThat(report.faultCount()).isEqualTo(360);
    }

    @Test
    void lineNumbersSurviveLineBreaksInsideCells() {
        byte[] content = Sample.edited("water.csv", t -> {
            String[] lines = t.split("\r\n", -1);
            lines[1] = lines[1].replace("вул. Успенська", "\"вул.\r\nУспенська\"");
            lines[4] = lines[4].replace("25.91,0.00", "25.91,0.01");
            return String.join("\r\n", lines);
        });

        FileReport report = portal.take("water.csv", content);

        assertThat(report.faults()).hasSize(1);
        assertThat(report.faults().getFirst().line()).isEqualTo(6);
    }

    private static Arguments cell(
            String name, String file, int line, int column, String value, String field, String reason) {
        return arguments(name, file, Sample.cell(file, line, column, value), line, field, reason);
    }

    private static byte[] patched(int at, int value) {
        byte[] content = Sample.bytes("waste.dbf");
        if (at == 4) {
            ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        } else {
            content[at] = (byte) value;
        }
        return content;
    }

    private static byte[] replaced(byte[] content, byte[] found, int offset, int value) {
        for (int i = 0; i < content.length - found.length; i++) {
            if (Arrays.equals(content, i, i + found.length, found, 0, found.length)) {
                content[i + offset] = (byte) value;
                return content;
            }
        }
        throw new AssertionError("not found");
    }
}
