package ua.vikno.devices.linux.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.PaymentMark;
import ua.vikno.devices.PaymentOutcome.Approved;
import ua.vikno.devices.PaymentOutcome.Unknown;

/** What the terminal's last receipt proves about a charge whose answer was lost. */
final class LastReceiptTest {
    private static final long SUM = 24_500;
    private static final Map<String, String> OURS = Map.of(
            "invoiceNumber",
            "000007",
            "rrn",
            "123",
            "date",
            "01.11.2026",
            "time",
            "10:00",
            "amount",
            "245.00",
            "responseCode",
            "0000",
            "txnType",
            "1");

    private static LastReceipt receipt(String key, String value) {
        Map<String, String> params = new HashMap<>(OURS);
        params.put(key, value);
        return new LastReceipt(new Message(LastReceipt.METHOD, params, false, ""));
    }

    private static PaymentMark mark(@Nullable String before) {
        return new PaymentMark("p", SUM, before);
    }

    @Test
    void aNewReceiptOfOurSumIsOurs() {
        assertThat(receipt("txnType", "1").about(mark("another"))).containsInstanceOf(Approved.class);
        assertThat(receipt("txnType", "").about(mark("another"))).containsInstanceOf(Approved.class);
    }

    @Test
    void aReturnOfOurSumIsNoPaymentAndNoCandidate() {
        assertThat(receipt("txnType", "2").about(mark("another")))
                .containsInstanceOf(Unknown.class)
                .hasValueSatisfying(
                        unknown -> assertThat(((Unknown) unknown).candidate()).isNull());
    }

    @Test
    void withoutTheReceiptBeforeOurSumIsOnlyACandidate() {
        assertThat(receipt("txnType", "1").about(mark(null)))
                .hasValueSatisfying(
                        unknown -> assertThat(((Unknown) unknown).candidate()).isNotNull());
    }

    @Test
    void anotherSumOrARefusedChargeIsNotEvenACandidate() {
        assertThat(receipt("amount", "245.01").about(mark(null)))
                .hasValueSatisfying(
                        unknown -> assertThat(((Unknown) unknown).candidate()).isNull());
        assertThat(receipt("responseCode", "0005").about(mark(null)))
                .hasValueSatisfying(
                        unknown -> assertThat(((Unknown) unknown).candidate()).isNull());
    }

    @Test
    void aTerminalThatDoesNotAnswerProvesNothing() {
        LastReceipt broken = new LastReceipt(new Message(LastReceipt.METHOD, OURS, true, ""));

        assertThat(broken.identity()).isNull();
        assertThat(broken.about(mark("another"))).containsInstanceOf(Unknown.class);
    }

    @Test
    void anEmptyLogIsKnownToBeEmpty() {
        Map<String, String> empty = Map.of("responseCode", "0001");

        assertThat(new LastReceipt(new Message(LastReceipt.METHOD, empty, true, "")).identity())
                .isEmpty();
        assertThat(receipt("invoiceNumber", " ").identity()).isEmpty();
    }

    @Test
    void receiptsOfOneNumberInTwoBatchesAreTwo() {
        assertThat(receipt("date", "02.11.2026").identity())
                .isNotEqualTo(receipt("txnType", "1").identity());
        assertThat(receipt("time", "10:01").identity())
                .isNotEqualTo(receipt("txnType", "1").identity());
        assertThat(receipt("rrn", "124").identity())
                .isNotEqualTo(receipt("txnType", "1").identity());
    }

    @Test
    void aBusyTerminalAndOneThatCannotAnswerToo() {
        assertThat(LastReceipt.answers(Message.service("deviceBusy"))).isTrue();
        assertThat(LastReceipt.answers(Message.service("methodNotImplemented"))).isTrue();
        assertThat(LastReceipt.answers(Message.service("identify"))).isFalse();
        assertThat(LastReceipt.answers(new Message("Purchase", OURS, false, "")))
                .isFalse();
    }
}
