package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.MovedClock;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.published.City;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.file.DurableFile;

/** A portal that does not serve the kiosk is told to the technician: once, why, and what to look at. */
class PortalTroubleTest {
    private static final City CITY = new City("city", "City", new City.Centre("", null, null), null, true, List.of());

    @TempDir
    Path directory;

    private final Semaphore looked = new Semaphore(0);
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aWrongKeyIsOneLineThatNamesTheKeysOfTheConfigurationUntilThePortalIsBack() throws Exception {
        looks(answered(401), answered(401), answered(401), null, null, answered(401), answered(401));

        assertThat(said)
                .filteredOn(line -> line.startsWith("PORTAL"))
                .containsExactly(
                        "PORTAL_REFUSED KIOSK_UNKNOWN AT_KIOSK_ID_AND_KIOSK_KEY",
                        "PORTAL_BACK",
                        "PORTAL_REFUSED KIOSK_UNKNOWN AT_KIOSK_ID_AND_KIOSK_KEY");
    }

    @Test
    void aPortalAwayFromTheStartIsToldOnceForEachReason() throws Exception {
        RuntimeException away = network(new ConnectException());
        RuntimeException early = network(caused(new SSLHandshakeException(""), new CertificateNotYetValidException()));
        looks(away, early, away, early, away);

        assertThat(said)
                .filteredOn(line -> line.startsWith("PORTAL"))
                .containsExactly(
                        "PORTAL_TROUBLE UNREACHABLE AT_PORTAL_URL_AND_NETWORK",
                        "PORTAL_TROUBLE CERTIFICATE_NOT_YET_VALID AT_THE_CLOCK_OF_THE_KIOSK");
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(answered(401), PortalTrouble.KIOSK_UNKNOWN),
                Arguments.of(answered(403), PortalTrouble.FORBIDDEN),
                Arguments.of(answered(429), PortalTrouble.BUSY),
                Arguments.of(answered(503), PortalTrouble.BUSY),
                Arguments.of(answered(502), PortalTrouble.GATEWAY),
                Arguments.of(answered(404), PortalTrouble.FOREIGN_ANSWER),
                Arguments.of(answered(302), PortalTrouble.FOREIGN_ANSWER),
                Arguments.of(new Wellformed.Violation("City.id"), PortalTrouble.FOREIGN_ANSWER),
                Arguments.of(network(new WholeAnswer.TooLarge()), PortalTrouble.FOREIGN_ANSWER),
                Arguments.of(network(new HttpTimeoutException("")), PortalTrouble.TOO_SLOW),
                Arguments.of(network(new HttpConnectTimeoutException("")), PortalTrouble.UNREACHABLE),
                Arguments.of(
                        network(caused(new ConnectException(), new UnresolvedAddressException())),
                        PortalTrouble.NAME_UNKNOWN),
                Arguments.of(
                        network(caused(new SSLHandshakeException(""), new CertificateExpiredException())),
                        PortalTrouble.CERTIFICATE_EXPIRED),
                Arguments.of(network(new SSLHandshakeException("")), PortalTrouble.CERTIFICATE_NOT_TRUSTED));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void eachReasonIsToldApart(Throwable failure, PortalTrouble reason) {
        assertThat(PortalTrouble.of(failure)).isEqualTo(reason);
    }

    /** Something before the portal that knows none of its problems. */
    @ParameterizedTest
    @CsvSource({"401, KIOSK_UNKNOWN", "403, FORBIDDEN", "429, TOO_MANY"})
    void aRefusalWithoutTheContractsWordsIsARefusalAndNoNonsense(int status, Problem problem) {
        assertThat(Refusals.of(answered(status), Duration.ZERO))
                .hasValueSatisfying(refusal -> assertThat(refusal)
                        .isInstanceOfSatisfying(
                                Refusal.Declined.class,
                                declined -> assertThat(declined.problem()).isEqualTo(problem)));
    }

    private static RestClientResponseException answered(int status) {
        return new HttpClientErrorException(
                HttpStatusCode.valueOf(status), "", HttpHeaders.EMPTY, "{}".getBytes(StandardCharsets.UTF_8), null);
    }

    private static RuntimeException network(IOException cause) {
        return new ResourceAccessException("", cause);
    }

    private static IOException caused(IOException failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }

    /** @param answers one for each look; null is the portal's own */
    private void looks(@Nullable RuntimeException... answers) throws InterruptedException {
        Deque<Runnable> left = new ArrayDeque<>();
        for (@Nullable RuntimeException answer : answers) {
            left.add(() -> {
                if (answer != null) {
                    throw answer;
                }
            });
        }
        Semaphore over = new Semaphore(0);
        PortalApi portal = (PortalApi) Proxy.newProxyInstance(
                PortalApi.class.getClassLoader(), new Class<?>[] {PortalApi.class}, (self, method, arguments) -> {
                    if (!method.getName().equals("city")) {
                        return List.of();
                    }
                    looked.release();
                    Runnable next = left.poll();
                    if (next == null) {
                        over.release();
                        throw new IllegalStateException("no more is asked");
                    }
                    next.run();
                    return CITY;
                });
        Logger logger = Logger.getLogger("vikno.kiosk");
        Handler ear = new Ear();
        logger.addHandler(ear);
        Duration never = Duration.ofHours(1);
        try (PortalWatch watch = new PortalWatch(
                portal,
                new KioskConfig.Deadlines(never, never, never, never, never),
                MovedClock.standing(),
                new DirectoryCopy(new DurableFile(directory.resolve("published"), 1024 * 1024), new EventLog()),
                new EventLog(),
                reachable -> {},
                published -> {})) {
            watch.start();
            for (int look = 0; look <= answers.length; look++) {
                assertThat(looked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                watch.suspect();
            }
            assertThat(over.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            logger.removeHandler(ear);
        }
    }

    private final class Ear extends Handler {
        @Override
        public void publish(LogRecord entry) {
            said.add(entry.getMessage().lines().findFirst().orElse(""));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
