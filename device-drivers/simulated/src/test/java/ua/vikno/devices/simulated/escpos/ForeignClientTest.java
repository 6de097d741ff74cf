package ua.vikno.devices.simulated.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.contract.Peer;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.testing.Needs;

/** receiptio, which nobody here wrote, takes the simulator for a printer. It knows no port but 9100. */
@Tag(Needs.PEER)
final class ForeignClientTest {
    private static final int PORT = 9100;

    private EscPosSimulator simulator;

    @BeforeEach
    void switchOn() throws IOException {
        simulator = new EscPosSimulator(PORT, Abilities.ALL);
    }

    @AfterEach
    void switchOff() throws IOException {
        simulator.close();
    }

    private static String verdict(String... arguments) throws IOException {
        return new String(Peer.node("judge.js", new byte[0], arguments), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"normal,online", "cover-open,coveropen", "paper-out,paperempty", "cutter-error,error"})
    void seesTheStateOfThePrinter(String situation, String verdict) throws IOException {
        simulator.play(Situation.named(situation));
        assertThat(verdict()).isEqualTo(verdict);
    }

    @Test
    void isToldThatItsReceiptWasPrinted() throws IOException {
        assertThat(verdict("print")).isEqualTo("success");
    }

    @Test
    void isToldThatThePaperIsNearItsEndAndPrintsStill() throws IOException {
        simulator.play(Situation.named("paper-near-end"));
        assertThat(verdict("print")).isEqualTo("success");
    }
}
