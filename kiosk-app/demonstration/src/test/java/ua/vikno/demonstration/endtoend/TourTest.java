package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.api.common.Money;

/** One whole visit as {@code ./vikno demo --tour} plays it, and what foreign programs read from its papers. */
@Tag(Needs.DISPLAY)
class TourTest {
    @TempDir
    static Path out;

    private static JsonNode visit = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void play() throws IOException, InterruptedException {
        Processes.run(
                out,
                Processes.java(
                        "ua.vikno.demonstration.DemoMain",
                        List.of("--tour", "--out", out.toString(), "--portal-classpath", Processes.classPath())));
        visit = JsonMapper.shared().readTree(Files.readAllBytes(out.resolve("visit.json")));
    }

    @Test
    void theSumDueIsTheSumOfItsLinesAndEveryLineAddsUp() {
        Money due = Money.ZERO;
        for (JsonNode line : visit.path("lines")) {
            Money expected = money(line, "opening")
                    .plus(money(line, "accrued"))
                    .plus(money(line, "recalculated"))
                    .plus(money(line, "penalty"))
                    .minus(money(line, "benefit"))
                    .minus(money(line, "subsidy"))
                    .minus(money(line, "paid"));
            assertThat(money(line, "closing")).isEqualTo(expected);
            due = due.plus(expected);
        }
        assertThat(money(visit, "due")).isEqualTo(due);
    }

    @Test
    void everyPaperWasConfirmedByItsPrinterAndEveryScreenHasItsPicture() {
        assertThat(texts(visit.path("documents"), "outcome")).hasSize(3).containsOnly("confirmed");
        assertThat(texts(visit.path("screens"), "id"))
                .contains(
                        "start",
                        "charges.statement",
                        "charges.history",
                        "charges.review",
                        "printing.take",
                        "register.done",
                        "directory.tariffs",
                        "visit.still-there",
                        "charges.statement-by-bill",
                        "charges.statement-by-slip");
        assertThat(texts(visit.path("screens"), "file"))
                .allSatisfy(file -> assertThat(out.resolve(file)).isNotEmptyFile());
    }

    @Test
    void aForeignReaderFindsTheSameCodesOnTheRollAndOnTheSheet() throws IOException, InterruptedException {
        List<String> expected = texts(visit.path("qr"), "text");
        assertThat(expected).isNotEmpty();

        String roll = Processes.ask("zbarimg", "-q", out.resolve("receipt.png").toString());
        Processes.ask("pdftoppm", "-r", "203", "-png", path("bill.pdf"), path("sheet"));
        String sheet = Processes.ask("zbarimg", "-q", path("sheet-1.png"));

        assertThat(roll)
                .contains(expected)
                .contains("CODE-128:")
                .contains(visit.path("second_factor").asString());
        assertThat(sheet).contains(expected).contains("CODE-128:");
        assertThat(Processes.ask("pdftotext", "-layout", path("bill.pdf"), "-"))
                .contains("ЗРАЗОК")
                .contains(visit.path("account").asString());
    }

    @Test
    void nothingOfTheVisitIsLeftInTheKiosksLogOrFiles() throws IOException {
        List<String> canaries = new ArrayList<>(List.of(
                "Тестова",
                visit.path("account").asString(),
                visit.path("dwelling").asString().split("\\|", 2)[0]));
        try (Stream<Path> files = Files.walk(out.resolve("state"))) {
            List<Path> ofTheKiosk = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("portal."))
                    .toList();
            assertThat(ofTheKiosk).anyMatch(file -> file.toString().endsWith(".log"));
            for (Path file : ofTheKiosk) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String canary : canaries) {
                    assertThat(bytes)
                            .as(file.toString())
                            .doesNotContain(
                                    new String(canary.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
                }
            }
        }
        assertThat(out.resolve("state/log/kiosk.0.log")).content().contains("VISIT_WIPED");
    }

    private static String path(String name) {
        return out.resolve(name).toString();
    }

    private static Money money(JsonNode node, String field) {
        return Money.of(node.path(field).asString());
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(node -> node.path(field).asString()).toList();
    }
}
