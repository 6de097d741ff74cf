package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;

/**
 * What a resident meets when something is broken: a plain sentence, a way on, nothing lost and a screen that lives. A real
 * portal behind a network that can be cut, the real view on the display, simulated devices.
 */
@Tag(Needs.DISPLAY)
@Tag(Needs.MEASURED)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final Duration ANSWER = Duration.ofSeconds(8);

    /**
     * Frames come every 16 ms, on a busy test machine now and then after a second; a screen that waited for portal or printer
     * would stand still for as long as these are waited for.
     */
    private static final Duration FROZEN = ANSWER.dividedBy(2);

    private static final List<DeviceKind> PLAYED = List.of(
            DeviceKind.NETWORK, DeviceKind.DOCUMENT_PRINTER, DeviceKind.RECEIPT_PRINTER, DeviceKind.BARCODE_SCANNER);

    private Path receipts;
    private Portal portal;
    private LiveKiosk kiosk;
    private String account;
    private JsonNode known;
    private boolean networkPlayed;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException, InterruptedException {
        receipts = directory.resolve("receipts");
        portal = Portal.start(directory);
        known = portal.account(0);
        account = known.path("account").asString();
        kiosk = LiveKiosk.open(
                portal.address(),
                directory.resolve("state"),
                Map.of(
                        DeviceKind.DOCUMENT_PRINTER, URI.create("sim:document-printer?speed=600"),
                        DeviceKind.RECEIPT_PRINTER, URI.create("sim:receipt-printer?out=" + receipts),
                        DeviceKind.BARCODE_SCANNER, URI.create("sim:scanner"),
                        DeviceKind.NETWORK, URI.create("sim:network")),
                ANSWER);
    }

    @AfterAll
    void close() {
        kiosk.close();
        portal.close();
    }

    private void network(String situation) {
        kiosk.play(DeviceKind.NETWORK, situation);
        networkPlayed = true;
    }

    /** A look at the portal that began on a bad line may end long after the line was mended: a cut ends it now. */
    private void forgetTheBadLine() {
        if (networkPlayed) {
            kiosk.play(DeviceKind.NETWORK, "cut");
            kiosk.ready(now -> !now.portal());
            networkPlayed = false;
        }
    }

    @BeforeEach
    void begin() {
        forgetTheBadLine();
        PLAYED.forEach(kind -> kiosk.play(kind, "normal"));
        kiosk.at("start");
        kiosk.ready(now -> now.portal() && now.sheet().usable() && now.receipt().usable() && now.scanner());
        kiosk.does(new Input.Begin());
        kiosk.at("menu");
        kiosk.longestPause();
    }

    @AfterEach
    void finish() {
        Duration pause = kiosk.longestPause();
        kiosk.does(new Input.Finish());
        // Asks once more where something would be lost.
        kiosk.does(new Input.Finish());
        assertThat(pause).as("between two frames").isLessThan(FROZEN);
    }

    /** Garbage may look like nonsense or like a torn line: both are told, which one is chance. */
    @ParameterizedTest
    @CsvSource({
        "cut, Немає зв’язку з порталом.",
        "half-open, Портал не відповів за 8 секунд.",
        "garbage, Спробуйте ще раз",
    })
    void aPortalThatFailsInTheMiddleOfAFormCostsNothingThatWasTyped(String situation, String sentence) {
        kiosk.choose("charges");
        kiosk.at("account.find");
        kiosk.choose("number");
        kiosk.at("account.number");
        network(situation);

        kiosk.answer("account.number", account);

        kiosk.at("account.trouble");
        assertThat(kiosk.display()).contains(sentence, "Нічого не втрачено: введене збережено.", "Спробуйте ще раз");
        network("normal");
        kiosk.press(Action.BACK);
        kiosk.at(
                "account.number",
                screen ->
                        screen instanceof Screen.Ask ask && ask.field().value().equals(account));
        assertThat(kiosk.display().replaceAll("\\h", "")).contains(account);
        kiosk.press(Action.CONTINUE);
        kiosk.at("account.preview");
    }

    @Test
    void aSlowPortalCanBeLeftWithoutLosingWhatWasTyped() {
        kiosk.choose("charges");
        kiosk.at("account.find");
        kiosk.choose("number");
        kiosk.at("account.number");
        network("slow");

        kiosk.answer("account.number", account);

        kiosk.at("account.waiting");
        kiosk.press(Action.BACK);
        kiosk.at(
                "account.number",
                screen ->
                        screen instanceof Screen.Ask ask && ask.field().value().equals(account));
    }

    @Test
    void aPortalThatIsAwaySaysSoBeforeAnythingIsTyped() {
        network("cut");

        kiosk.ready(now -> !now.portal());

        Screen.Choose menu = (Screen.Choose) kiosk.at(
                "menu",
                screen -> screen instanceof Screen.Choose choose
                        && choose.options().getFirst().unavailable() != null);
        kiosk.choose(menu.options().getFirst().id());
        kiosk.at("menu", screen -> screen.frame().trouble() != null);
        assertThat(kiosk.display()).contains("портал");
    }

    @Test
    void theRestComesOutWhenPaperThatEndedInTheMiddleIsRefilled() throws IOException {
        kiosk.play(DeviceKind.RECEIPT_PRINTER, "paper-out-after:300");
        kiosk.billToPrint(known);
        kiosk.choose("receipt");

        kiosk.at("printing.attention");
        assertThat(kiosk.display()).contains("У принтері закінчився папір.");
        assertThat(papers()).isEmpty();
        kiosk.play(DeviceKind.RECEIPT_PRINTER, "normal");

        kiosk.at("printing.take");
        assertThat(papers()).hasSize(1).noneMatch(name -> name.contains("partial"));
    }

    @Test
    void aPrinterThatIsAwayIsToldWhereSheChoosesAndTheOtherOneIsOffered() {
        kiosk.play(DeviceKind.RECEIPT_PRINTER, "unplugged");
        kiosk.billToPrint(known);

        Screen.Choose choice = (Screen.Choose) kiosk.at(
                "printing.choose",
                screen -> screen instanceof Screen.Choose choose
                        && choose.options().getLast().unavailable() != null);
        assertThat(choice.options().getFirst().unavailable()).isNull();
        assertThat(kiosk.display()).contains("Принтер не відповідає.");
        kiosk.choose("sheet");
        kiosk.at("printing.take");
    }

    @Test
    void noPrinterAtAllIsToldBeforeAnythingIsTyped() {
        kiosk.play(DeviceKind.RECEIPT_PRINTER, "unplugged");
        kiosk.play(DeviceKind.DOCUMENT_PRINTER, "unplugged");

        kiosk.at("menu", screen -> screen.frame().trouble() != null);
        assertThat(kiosk.display()).contains("Друк зараз не працює.");
    }

    @Test
    void aScannerThatIsAwayIsToldWhereSheChoosesHowToBeFound() {
        kiosk.play(DeviceKind.BARCODE_SCANNER, "unplugged");
        kiosk.choose("charges");

        kiosk.at(
                "account.find",
                screen -> screen instanceof Screen.Choose choose
                        && choose.options().getFirst().unavailable() != null);
        kiosk.choose("number");
        kiosk.at("account.number");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, Це посилання на сайт.",
        "4006381333931, рахунка",
    })
    void aScanOfSomethingElseIsNamedAndChangesNothing(String scanned, String sentence) {
        kiosk.scan(scanned);

        kiosk.at("menu", screen -> screen.frame().trouble() != null);
        assertThat(kiosk.display()).contains(sentence);
    }

    private List<String> papers() throws IOException {
        if (!Files.exists(receipts)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(receipts)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
