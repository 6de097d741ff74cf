package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/** When to come again: the contract's word, or the header's, within reason. */
class RetryAfterTest {
    private static HttpHeaders headers(@Nullable String retryAfter) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.DATE, "Fri, 27 Nov 2026 10:00:00 GMT");
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return headers;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8|8",
                " 120 |120",
                "86400|86400",
                "86401|",
                "0|",
                "-5|",
                "1e3|",
                "2.5|",
                "soon|",
                "999999999999999999999|",
                "٣|",
                "Fri, 27 Nov 2026 10:05:00 GMT|300",
                "Fri, 27 Nov 2026 09:59:00 GMT|",
                "Fri, 27 Nov 2099 10:05:00 GMT|",
                "27.11.2026|"
            })
    void theHeaderIsSecondsOrATimeWithinADay(String told, @Nullable Long seconds) {
        assertThat(RetryAfter.of(headers(told))).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8|8",
                "3600|3600",
                "0|30",
                "-1|30",
                "\"8\"|30",
                "1e400|30",
                "1.5|30",
                "99999999999999999999|30",
                "null|30"
            })
    void theContractsWordCountsBeforeTheHeaderWhereItMeansSomething(String told, long seconds) {
        assertThat(RetryAfter.of(Json.mapper().readTree("{\"retryAfterSeconds\":" + told + "}"), headers("30")))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void aTimeWithoutTheAnswersOwnIsNotCounted() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "Fri, 27 Nov 2026 10:05:00 GMT");
        assertThat(RetryAfter.of(headers)).isNull();
        assertThat(RetryAfter.of((HttpHeaders) null)).isNull();
    }
}
