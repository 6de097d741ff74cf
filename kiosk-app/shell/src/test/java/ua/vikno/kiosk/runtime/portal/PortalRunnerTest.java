package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.flow.ask.PortalCall;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.SessionRequest;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.config.Panel;

/** Against a raw socket, which can misbehave as no server library would. */
@Tag(Needs.PEER)
class PortalRunnerTest {
    /** Never waited for where an answer comes. */
    private static final Duration AMPLE = Duration.ofSeconds(30);

    /** Where none comes. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir
    Path directory;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> suspicions = new LinkedBlockingQueue<>();
    private RawServer server;
    private Journal journal;
    private PortalRunner runner;

    @BeforeEach
    void open() throws IOException, SQLException {
        server = RawServer.start();
        journal = Journal.open(directory.resolve("journal.db"), InstantSource.system());
        runner = runner(AMPLE);
    }

    @AfterEach
    void close() throws IOException {
        runner.close();
        server.close();
        journal.close();
    }

    @Test
    void anAnswerComesBackUnderItsTag() throws InterruptedException {
        server.answer(200, "[\"вул. Шевченка\"]");

        Asked<List<String>> streets = new Asked<>("streets", new Query.Streets("шев"));
        runner.ask(streets, events::add);

        assertThat(next()).isEqualTo(new Event.Answered<>(streets, List.of("вул. Шевченка")));
    }

    @Test
    void aProblemBecomesItsReason() throws InterruptedException {
        server.answer(
                423, "{\"type\":\"urn:vikno:problem:locked\",\"status\":423,\"lockedUntil\":\"2026-02-01T10:15:00Z\"}");

        ask("preview", new Query.Preview(AccountQuery.byAccount("1")));

        assertThat(refusal())
                .isEqualTo(new Refusal.Declined(Problem.LOCKED, Instant.parse("2026-02-01T10:15:00Z"), -1, null, null));
    }

    @Test
    void aPortalThatIsBusyIsNotAway() throws InterruptedException {
        server.answer(503, "{\"type\":\"urn:vikno:problem:busy\",\"status\":503,\"retryAfterSeconds\":2}");

        ask("preview", new Query.Preview(AccountQuery.byAccount("1")));

        assertThat(refusal()).isEqualTo(new Refusal.Declined(Problem.BUSY, null, -1, null, Duration.ofSeconds(2)));
        assertThat(suspicions).isEmpty();
    }

    @Test
    void nobodyListeningIsUnreachable() throws IOException, InterruptedException {
        server.close();

        ask("statement", new Query.Statement("token"));

        assertThat(refusal()).isEqualTo(new Refusal.Unreachable());
        assertThat(suspicions).hasSize(1);
    }

    @Test
    void aConnectionCutInTheMiddleOfAnAnswerIsUnreachable() throws InterruptedException {
        server.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"slug\":\"pav");

        ask("statement", new Query.Statement("token"));

        assertThat(refusal()).isEqualTo(new Refusal.Unreachable());
    }

    @Test
    void silenceIsTooSlow() throws InterruptedException {
        impatient();
        server.silence();

        ask("statement", new Query.Statement("token"));

        assertThat(refusal()).isInstanceOf(Refusal.TooSlow.class);
    }

    @Test
    void anAnswerThatDripsIsTooSlow() throws InterruptedException {
        impatient();
        server.drip();

        ask("statement", new Query.Statement("token"));

        assertThat(refusal()).isInstanceOf(Refusal.TooSlow.class);
    }

    @Test
    void whatIsNotTheContractIsNonsense() throws InterruptedException {
        for (String body : new String[] {"<html>", "{", "[]", "{\"slug\":5}", "null", "", "{\"slug\":\"x\"}"}) {
            server.answer(200, body);

            ask("statement", new Query.Statement("token"));

            assertThat(refusal()).as(body).isEqualTo(new Refusal.Nonsense());
        }
    }

    @Test
    void whatIsNotEvenHttpIsNonsense() throws InterruptedException {
        server.raw("220 mail.example.org ESMTP\r\n");

        ask("statement", new Query.Statement("token"));

        assertThat(refusal()).isEqualTo(new Refusal.Nonsense());
    }

    /** What stands before the portal speaks without the contract's words: pages of nginx, or nothing at all. */
    @ParameterizedTest
    @CsvSource({
        "429, , TOO_MANY",
        "429, <h1>429 Too Many Requests</h1>, TOO_MANY",
        "503, , BUSY",
        "503, <h1>503 Service Temporarily Unavailable</h1>, BUSY",
        "413, <h1>413 Request Entity Too Large</h1>, TOO_LARGE",
        "401, , KIOSK_UNKNOWN",
        "403, <h1>403 Forbidden</h1>, FORBIDDEN"
    })
    void aRefusalWithoutTheContractsWordsHasItsReasonAllTheSame(int status, @Nullable String page, Problem reason)
            throws InterruptedException {
        server.raw(("HTTP/1.1 %d X\r\nContent-Type: text/html\r\nRetry-After: 30\r\nContent-Length: %d\r\n"
                        + "Connection: close\r\n\r\n%s")
                .formatted(status, page == null ? 0 : page.length(), page == null ? "" : page));

        ask("statement", new Query.Statement("token"));

        assertThat(refusal())
                .isEqualTo(new Refusal.Declined(
                        reason, null, -1, null, status == 429 || status == 503 ? Duration.ofSeconds(30) : null));
    }

    @ParameterizedTest
    @CsvSource({"500, NONSENSE", "404, NONSENSE", "302, NONSENSE", "502, UNREACHABLE", "504, UNREACHABLE"})
    void anErrorPageIsNonsenseAndAGatewayWithoutItsPortalIsNoConnection(int status, String reason)
            throws InterruptedException {
        server.raw("HTTP/1.1 %d X\r\nContent-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>"
                .formatted(status));

        ask("statement", new Query.Statement("token"));

        assertThat(refusal()).isEqualTo(reason.equals("NONSENSE") ? new Refusal.Nonsense() : new Refusal.Unreachable());
    }

    @Test
    void theRightWordsUnderTheWrongTypeAreNonsense() throws InterruptedException {
        for (String type : new String[] {"text/html", "text/plain", "application/octet-stream", "nonsense"}) {
            server.raw("HTTP/1.1 200 X\r\nContent-Type: %s\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]"
                    .formatted(type));

            ask("streets", new Query.Streets("шев"));

            assertThat(refusal()).as(type).isEqualTo(new Refusal.Nonsense());
        }
    }

    /** A login page of the network answers everything with 200. */
    @Test
    void aPageOfTheNetworkHasEndedNobodysAccess() throws InterruptedException {
        server.raw("HTTP/1.1 200 X\r\nContent-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>");
        ask("end", new Query.EndAccess("token", "7"));
        assertThat(refusal()).isEqualTo(new Refusal.Nonsense());

        server.answer(204, "");
        ask("end", new Query.EndAccess("token", "7"));
        assertThat(next()).isInstanceOf(Event.Answered.class);
    }

    @Test
    void anEndlessAnswerEndsAtTheLimit() throws InterruptedException {
        impatient();
        server.flood();

        ask("statement", new Query.Statement("token"));

        assertThat(refusal()).isInstanceOfAny(Refusal.Nonsense.class, Refusal.TooSlow.class);
    }

    @Test
    void aSubmissionIsOnDiskBeforeItIsSentAndAskedAgainItHasTheSameKey() throws InterruptedException, SQLException {
        server.raw("");
        ask("bill.7", new Submission.Bill("token", new BillRequest(List.of())));
        assertThat(refusal()).isEqualTo(new Refusal.Unreachable());
        assertThat(journal.size()).isEqualTo(1);

        server.raw("");
        ask("bill.7", new Submission.Bill("token", new BillRequest(List.of())));
        refusal();

        assertThat(server.headers("idempotency-key"))
                .hasSize(2)
                .containsOnly(server.headers("idempotency-key").getFirst());
        assertThat(journal.size()).isEqualTo(1);
    }

    @Test
    void whatOnlyReadsLeavesNothingOnDisk() throws InterruptedException, SQLException {
        server.answer(200, "[]");

        ask("streets", new Query.Streets("шев"));

        assertThat(next()).isInstanceOf(Event.Answered.class);
        assertThat(journal.size()).isZero();
    }

    @Test
    void aSubmissionThatCannotBeWrittenToDiskIsNotSent() throws InterruptedException {
        journal.close();

        ask("bill.7", new Submission.Bill("token", new BillRequest(List.of())));

        assertThat(refusal()).isEqualTo(new Refusal.NotStored());
        assertThat(server.headers("idempotency-key")).isEmpty();
        assertThat(suspicions).as("the portal is not to blame").isEmpty();
    }

    @Test
    void theSeventeenthCallAtOnceIsRefusedForItsOwnReason() throws InterruptedException {
        server.silence();
        for (int call = 0; call < PortalRunner.AT_ONCE; call++) {
            ask("streets." + call, new Query.Streets("шев"));
        }
        assertThat(events).isEmpty();

        ask("one too many", new Query.Streets("шев"));

        assertThat(next()).isEqualTo(new Event.Refused("one too many", new Refusal.TooManyCalls()));
        assertThat(suspicions).as("the portal is not to blame").isEmpty();
    }

    @Test
    void theEndOfAVisitEndsItsSessionAndForgetsItsKeys() throws InterruptedException, SQLException {
        server.answer(
                200,
                "{\"token\":\"t0ken\",\"expiresAt\":\"2026-02-01T10:15:00Z\","
                        + "\"dwelling\":{\"street\":\"с\",\"house\":\"1\",\"flat\":\"\"}}");
        ask("session", new Query.OpenSession(new SessionRequest(SessionRequest.Method.PORTAL_PIN, "12345678", "4821")));
        assertThat(next()).isInstanceOf(Event.Answered.class);
        server.answer(204, "");

        var _ = runner.wipe();

        assertThat(server.nextRequest()).startsWith("POST /api/v1/sessions");
        assertThat(server.nextRequest()).startsWith("DELETE /api/v1/sessions/current");
        assertThat(server.headers("vikno-session")).containsExactly("t0ken");
        assertThat(journal.size()).isZero();
    }

    private void ask(String tag, PortalCall<?> call) {
        runner.ask(new Asked<>(tag, call), events::add);
    }

    private Event next() throws InterruptedException {
        return Objects.requireNonNull(events.poll(40, TimeUnit.SECONDS), "no answer at all");
    }

    private Refusal refusal() throws InterruptedException {
        assertThat(next()).isInstanceOfSatisfying(Event.Refused.class, r -> last = r.refusal());
        return Objects.requireNonNull(last);
    }

    private Refusal last = new Refusal.Unreachable();

    private void impatient() {
        runner.close();
        runner = runner(SHORT);
    }

    private PortalRunner runner(Duration answer) {
        URI address = server.address();
        KioskConfig.Deadlines usual = KioskConfig.Deadlines.DEFAULT;
        KioskConfig.Deadlines deadlines =
                new KioskConfig.Deadlines(answer, answer, usual.probe(), usual.publish(), usual.print());
        KioskConfig config = new KioskConfig(
                address,
                "hall-1",
                "secret",
                new Panel(1080, 1920, 21.5, 850, true),
                Map.of(),
                directory,
                true,
                deadlines,
                Duration.ZERO);
        return new PortalRunner(
                new PortalLine(address, config), journal, answer, new EventLog(), () -> suspicions.add("look"));
    }
}
