package ua.vikno.devices.linux.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.PaymentMark;
import ua.vikno.devices.PaymentOrder;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.linux.transport.Transport;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.PaymentTicket;
import ua.vikno.devices.support.StatusBoard;

/** A purchase against a terminal that says what is written for it, whatever it is asked. */
final class ChargeTest {
    private static final String LAST = """
        {"method":"GetReceiptInfo","params":{"invoiceNumber":"000007","rrn":"17","amount":"245.00","date":"22.11.2026",
        "time":"09:11:07","responseCode":"0000"},"error":false}\
        """;

    private final List<PaymentMark> kept = new ArrayList<>();

    private static String purchase(String number, String rrn, String code, boolean error) {
        return """
            {"method":"Purchase","params":{"invoiceNumber":"%s","rrn":"%s","amount":"245.00","date":"22.11.2026",
            "time":"09:11:07","responseCode":"%s"},"error":%b}\
            """.formatted(number, rrn, code, error);
    }

    private PaymentOutcome outcome(Script script) throws IOException {
        StatusBoard board = new StatusBoard("terminal", DeviceClock.system(), Duration.ZERO);
        PaymentTicket ticket = new PaymentTicket(
                new PaymentOrder("p", 24_500, Duration.ofSeconds(10), kept::add),
                DeviceClock.system(),
                board,
                () -> {});
        new Charge(new TerminalLine(script, DeviceClock.system()), ticket, "0", DeviceClock.system()).run();
        return ticket.outcome().toCompletableFuture().join();
    }

    @Test
    void theLateAnswerToThePurchaseBeforeIsPassedOver() throws IOException {
        Script script = new Script(LAST, purchase("000007", "17", "0000", false), purchase("000008", "", "0005", true));
        assertThat(outcome(script)).isInstanceOf(PaymentOutcome.Declined.class);
    }

    @Test
    void theSumIsSentOnceAndTheMarkBeforeIt() throws IOException {
        Script script = new Script(LAST, purchase("000008", "18", "0000", false));
        assertThat(outcome(script)).isInstanceOf(PaymentOutcome.Approved.class);
        assertThat(kept).hasSize(1);
        assertThat(script.written())
                .containsOnlyOnce("\"method\":\"Purchase\"")
                .contains("{\"amount\":\"245.00\",\"discount\":\"\",\"merchantId\":\"0\"}");
    }

    private static final class Script implements Transport {
        private final ByteBuffer said;
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        Script(String... messages) {
            said = ByteBuffer.wrap((String.join("\0", messages) + "\0").getBytes(StandardCharsets.UTF_8));
        }

        String written() {
            return written.toString(StandardCharsets.UTF_8);
        }

        @Override
        public int write(ByteBuffer bytes) {
            int count = bytes.remaining();
            while (bytes.hasRemaining()) {
                written.write(bytes.get());
            }
            return count;
        }

        @Override
        public int read(ByteBuffer bytes) {
            int count = Math.min(bytes.remaining(), said.remaining());
            for (int i = 0; i < count; i++) {
                bytes.put(said.get());
            }
            return count;
        }

        @Override
        public void await(boolean untilWritable, Duration longest) {}

        @Override
        public void wake() {}

        @Override
        public void close() {}
    }
}
