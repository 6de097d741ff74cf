package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission.Operation;
import ua.vikno.kiosk.runtime.portal.SubmissionCodec.Reading;
import ua.vikno.kiosk.runtime.portal.SubmissionCodec.Reading.Reason;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.identity.RegistrationRequest;

class SubmissionCodecTest {
    private static final BillRequest.Choice WATER =
            new BillRequest.Choice("vodokanal", "cold-water", Money.of("29.05"));

    @ParameterizedTest
    @EnumSource
    void everySubmissionComesBackFromItsBytesAsItWas(Operation operation) {
        Submission<?> submission = sample(operation);

        assertThat(SubmissionCodec.read(SubmissionCodec.write(submission).orElseThrow()))
                .isEqualTo(new Reading.Read(submission));
        assertThat(submission.operation()).isEqualTo(operation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nonsense                                                                     | MALFORMED
        {                                                                            | MALFORMED
        {}                                                                           | MALFORMED
        {"version":2,"operation":"BILL"}                                             | OTHER_VERSION
        {"version":1,"operation":"RATING","submission":{}}                           | UNKNOWN_OPERATION
        {"version":1,"operation":"BILL","submission":{}}                             | MALFORMED
        {"version":1,"operation":"BILL","submission":{"session":"t"}}                | MALFORMED
        {"version":1,"operation":"BILL","submission":{"session":"t","request":{"choices":[]},"more":1}} | MALFORMED
        """)
    void whatIsNotASubmissionOfThisVersionIsRefusedWithItsReason(String text, Reason reason) {
        assertThat(SubmissionCodec.read(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Unreadable(reason));
    }

    @Test
    void nothingLongerThanTheLimitIsWrittenOrRead() {
        assertThat(SubmissionCodec.write(bill(500))).isPresent();
        assertThat(SubmissionCodec.write(bill(2_000))).isEmpty();

        byte[] whole = SubmissionCodec.write(sample(Operation.BILL)).orElseThrow();
        byte[] padded = Collections.nCopies(SubmissionCodec.LIMIT - whole.length, " ").stream()
                .reduce(new String(whole, StandardCharsets.UTF_8), String::concat)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(SubmissionCodec.read(padded)).isInstanceOf(Reading.Read.class);
        assertThat(SubmissionCodec.read(
                        (new String(padded, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Unreadable(Reason.TOO_LARGE));
    }

    private static Submission<?> sample(Operation operation) {
        return switch (operation) {
            case BILL -> bill(2);
            case REGISTRATION ->
                new Submission.Registration(
                        "token", new RegistrationRequest("Іван Ґудзь", null, "ivan@example.org", "2580", "2026-11"));
        };
    }

    private static Submission.Bill bill(int choices) {
        return new Submission.Bill("token", new BillRequest(List.copyOf(Collections.nCopies(choices, WATER))));
    }
}
