package ua.vikno.technician.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.technician.console.ConsoleSurface;
import ua.vikno.technician.console.Lines;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Guide;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;
import ua.vikno.technician.step.Words;

final class CommissioningTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private record Told(String name, Turn begin) implements Step {}

    @TempDir
    Path directory;

    private Guide.Result run(Locale language, Path to, Step... steps) throws InterruptedException {
        Words words = new Words(language);
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        ConsoleSurface surface = new ConsoleSurface(out, Lines.of(new BufferedReader(new StringReader(""))), words);
        Map<String, String> values = Map.of("kiosk.id", "hall-1", "portal.url", "https://portal.example.org");
        return new Commissioning(surface, words, key -> values.getOrDefault(key, ""), Optional::empty, to, () -> NOW)
                .run(List.of(steps));
    }

    private static Step step(String name, Finding... findings) {
        Turn turn = Turn.end();
        for (Finding each : List.of(findings).reversed()) {
            turn = Turn.note(each, turn);
        }
        return new Told(name, turn);
    }

    private String text() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(Files.readAllBytes(directory.resolve("commissioning-20261127-100000.pdf")))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String json() throws IOException {
        return Files.readString(directory.resolve("commissioning-20261127-100000.json"));
    }

    @Test
    void aReportNamesTheKioskAndEveryFindingWithWhatToDo() throws Exception {
        Guide.Result result = run(
                Locale.ENGLISH,
                directory,
                step("machine", Finding.good("machine.memory", 3909)),
                step("display", Finding.bad("display.other", "DP-2", "1366×768", "1920×1080")));
        assertThat(result.good()).isFalse();
        assertThat(text())
                .contains("NOT ready for service.", "hall-1", "https://portal.example.org", "27.11.2026 12:00 +02:00")
                .contains("Memory: 3909 MB", "DP-2 has 1366×768", "→ Write panel.width-px", "Technician: name")
                .contains("Not signed: this kiosk is not enrolled.");
        assertThat(json()).contains("\"good\":false", "\"key\":\"display.other\"", "\"result\":\"bad\"");
    }

    @Test
    void whatWasLeftIsNoSuccessThoughNothingIsBad() throws Exception {
        Step asks = new Told("proofs", Turn.ask(Question.type("", "prove.code"), _ -> Turn.end()));
        assertThat(run(Locale.of("uk"), directory, asks, step("time", Finding.good("time.right", 5)))
                        .good())
                .isFalse();
        assertThat(text()).contains("НЕ готовий", "Технік вийшов із цього кроку");
        assertThat(json()).contains("\"whole\":false").endsWith("}");
    }

    @Test
    void manyFindingsGoOnTheNextPageAndAGoodKioskIsReady() throws Exception {
        Finding[] many = new Finding[90];
        for (int i = 0; i < many.length; i++) {
            many[i] = Finding.good("devices.proved", "device " + i, "sim:" + i);
        }
        assertThat(run(Locale.of("uk"), directory, step("proofs", many)).good()).isTrue();
        assertThat(text()).contains("Готовий до роботи", "device 0", "device 89", "Прийнято для центру");
    }

    @Test
    void aReportThatCannotBeWrittenIsTold() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        Guide.Result result = run(Locale.ENGLISH, file, step("time", Finding.good("time.right", 5)));
        assertThat(result.findings().getLast().fact().key()).isEqualTo("report.refused");
        assertThat(result.good()).isFalse();
    }
}
