package ua.vikno.devices.linux.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.PaymentMark;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.PaymentOutcome.Approved;
import ua.vikno.devices.PaymentOutcome.PartlyApproved;

final class VerdictTest {
    private static Message purchase(String code, String amount, boolean error) {
        return new Message("Purchase", Map.of("responseCode", code, "amount", amount), error, "");
    }

    private static String outcome(Message message, long kopecks) {
        return Verdict.of(message, kopecks)
                .map(found -> found.getClass().getSimpleName())
                .orElse("look");
    }

    @ParameterizedTest
    @CsvSource({
        "0000, 245.00, false, Approved",
        "0000, '', false, Approved",
        "0000, '245,00', false, Approved",
        // An answer that contradicts itself or our order proves nothing.
        "0000, 245.00, true, look",
        "0000, 1.00, false, look",
        "0000, 24500000000000000.00, false, look",
        "0010, 100.00, false, PartlyApproved",
        "0010, 300.00, false, look",
        "0010, 245.00, false, look",
        "0010, 0.00, false, look",
        "0010, '', false, look",
        "0005, '', true, Declined",
        "0096, '', true, Declined",
        "1001, '', true, Cancelled",
        "1002, '', true, Declined",
        "1003, '', true, NothingCharged",
        "1004, '', true, NothingCharged",
        "1000, '', true, look",
        "1005, '', true, look",
        "1008, '', true, look",
        "'', '', true, look",
        "OK, 245.00, false, look"
    })
    void aCodeProvesWhatItSaysAndNoMore(String code, String amount, boolean error, String expected) {
        assertThat(outcome(purchase(code, amount, error), 24_500)).isEqualTo(expected);
    }

    @Test
    void theLastReceiptOfSomebodyElseProvesNothing() {
        Map<String, String> params = new HashMap<>(Map.of("invoiceNumber", "000007", "amount", "245.00", "rrn", "1"));
        params.put("responseCode", "0000");
        LastReceipt last = new LastReceipt(new Message("GetReceiptInfo", params, false, ""));
        String before = last.identity();
        assertThat(last.about(new PaymentMark("p", 24_500, before))).isEmpty();
        assertThat(last.about(new PaymentMark("p", 24_500, "000006|0||"))).containsInstanceOf(Approved.class);
        assertThat(last.about(new PaymentMark("p", 100, "000006|0||")))
                .containsInstanceOf(PaymentOutcome.Unknown.class);
        params.put("txnType", "2");
        assertThat(new LastReceipt(new Message("GetReceiptInfo", params, false, ""))
                        .about(new PaymentMark("p", 24_500, "000006|0||")))
                .as("a refund")
                .containsInstanceOf(PaymentOutcome.Unknown.class);
    }

    @Property(tries = 500)
    void nothingButTheWholeSumIsApprovedAndNothingButAPartPartly(
            @ForAll @LongRange(min = 1, max = 999_999_999_999L) long ordered,
            @ForAll @LongRange(max = 999_999_999_999L) long told,
            @ForAll @NumericChars @StringLength(4) String code) {
        Optional<PaymentOutcome> outcome = Verdict.of(purchase(code, Amounts.written(told), false), ordered);
        if (outcome.orElse(null) instanceof Approved) {
            assertThat(told).isEqualTo(ordered);
        }
        if (outcome.orElse(null) instanceof PartlyApproved partly) {
            assertThat(partly.kopecks()).isEqualTo(told).isLessThan(ordered).isPositive();
        }
    }

    @Property(tries = 500)
    void sumsComeBackAsTheyWereWritten(@ForAll @LongRange(max = 999_999_999_999L) long kopecks) {
        assertThat(Amounts.written(kopecks)).matches("\\d+\\.\\d\\d");
        assertThat(Amounts.kopecks(Amounts.written(kopecks))).hasValue(kopecks);
    }
}
