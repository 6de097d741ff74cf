package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.Session;
import ua.vikno.portal.api.identity.SessionRequest;

/** Two portal processes on one PostgreSQL behind nginx as it is shipped; one of them is killed in mid-visit. */
@Tag(Needs.PEER)
@Tag(Needs.DATABASE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProxiedPortalsTest {
    @RegisterExtension
    static final PostgresServer DATABASE = new PostgresServer();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path directory;

    private static PortalProcess first;
    private static PortalProcess second;
    private static NginxServer proxy;
    private static SSLContext trust;
    private static HttpClient http;
    private static PortalApi api;

    @BeforeAll
    static void start() throws Exception {
        String database = "--database=" + DATABASE.address();
        first = PortalProcess.start(directory, "first", database, "--registers=demo", "--previews-per-minute=1000");
        second = PortalProcess.start(directory, "second", database, "--demonstration", "--previews-per-minute=1000");
        proxy = NginxServer.start(directory, first.port(), second.port());
        trust = trusting(proxy.certificate());
        http = HttpClient.newBuilder()
                .sslContext(trust)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(Duration.ofSeconds(10));
        api = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(RestClient.builder()
                        .requestFactory(requests)
                        .baseUrl(proxy.address().toString())
                        .defaultHeader("Authorization", TestedPortal.KIOSK)
                        .build()))
                .build()
                .createClient(PortalApi.class);
    }

    @AfterAll
    static void stop() throws Exception {
        http.close();
        proxy.stop();
        first.kill();
        second.kill();
    }

    @Test
    @Order(1)
    void houseWithASlashIsFoundThroughTheProxy() throws Exception {
        JsonNode dwelling = accounts().stream()
                .map(account -> account.path("dwelling"))
                .filter(d -> d.path("house").asString().contains("/"))
                .findFirst()
                .orElseThrow();

        assertThat(api.flats(
                        dwelling.path("street").asString(),
                        dwelling.path("house").asString()))
                .contains(dwelling.path("flat").asString());
    }

    @Test
    @Order(1)
    void largeBodyIsRefusedAsAProblemBeforeItIsSent() throws Exception {
        String answer = said("POST /api/v1/previews HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json", "\"urn:vikno:problem:too-large\"")
                .doesNotContain("nginx/");
    }

    @Test
    @Order(1)
    void whatNginxCannotReadIsAnsweredAsAProblemToo() throws Exception {
        assertThat(said("GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"urn:vikno:problem:malformed\"");
    }

    @Test
    @Order(1)
    void registerOfWhoHasNoKeyIsRefusedBeforeItIsSent() throws Exception {
        String answer = said(
                "PUT /api/v1/registers/water HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401 ").contains("kiosk-unknown");
    }

    @Test
    @Order(1)
    void headThatComesSlowlyIsCutOffWithinTwelveSeconds() throws Exception {
        long began = System.nanoTime();
        said("GET /api/v1/city HTTP/1.1\r\nHost: x\r\nX-A: b\r\n");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
    }

    /** What comes back until the connection is closed or cut off. */
    private static String said(String request) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (SSLSocket socket = (SSLSocket) trust.getSocketFactory()
                .createSocket("127.0.0.1", proxy.address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.getInputStream().transferTo(said);
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    @Order(1)
    void whatAStrangerClaimsOfAProxyChangesNothing() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(proxy.address().resolve("/api/v1/city"))
                        .header("X-Forwarded-For", "127.0.0.1")
                        .header("X-Forwarded-Host", "elsewhere.example")
                        .header("Forwarded", "for=127.0.0.1;host=elsewhere.example"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("elsewhere");
    }

    @Test
    @Order(2)
    void visitGoesOnAndEveryBillIsMadeOnceWhenOnePortalIsKilled() throws Exception {
        JsonNode account = accounts().get(3);
        // Each of them may make 100 bills, and every one is asked for twice.
        List<Session> sessions = List.of(open(account), open(account), open(account));
        Map<String, Optional<Bill>> answers = new LinkedHashMap<>();
        CountDownLatch several = new CountDownLatch(20);
        try (ExecutorService residents = Executors.newFixedThreadPool(8)) {
            Map<String, Future<Optional<Bill>>> sent = new LinkedHashMap<>();
            for (int i = 0; i < 120; i++) {
                String key = "kill-" + i;
                Session session = sessions.get(i % 3);
                sent.put(key, residents.submit(() -> {
                    try {
                        return bill(session, key);
                    } finally {
                        several.countDown();
                    }
                }));
            }
            assertThat(several.await(60, TimeUnit.SECONDS)).isTrue();
            first.kill();
            for (Map.Entry<String, Future<Optional<Bill>>> one : sent.entrySet()) {
                answers.put(one.getKey(), one.getValue().get(120, TimeUnit.SECONDS));
            }
        }

        assertThat(api.statement(sessions.getFirst().token()).lines()).isNotEmpty();
        List<String> numbers = new ArrayList<>();
        for (Map.Entry<String, Optional<Bill>> one : answers.entrySet()) {
            Bill again = bill(sessions.get(numbers.size() % 3), one.getKey()).orElseThrow();
            one.getValue().ifPresent(before -> assertThat(again).isEqualTo(before));
            numbers.add(again.number());
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(120);
        assertThat(DATABASE.number("select count(*) from bill")).isEqualTo(120);
    }

    private static Session open(JsonNode account) {
        return api.open(new SessionRequest(
                SessionRequest.Method.CONTROL_CODE,
                api.preview(AccountQuery.byAccount(account.path("account").asString()))
                        .handle(),
                account.path("controlCode").asString()));
    }

    /** Empty when the answer was lost or no portal was there: the kiosk then sends it again with the same key. */
    private static Optional<Bill> bill(Session session, String key) {
        BillRequest request = new BillRequest(List.of(new BillRequest.Choice("water", "sewerage", Money.of("10.00"))));
        try {
            return Optional.of(api.bill(session.token(), key, request));
        } catch (ResourceAccessException e) {
            return Optional.empty();
        } catch (RestClientResponseException e) {
            assertThat(e.getStatusCode().value())
                    .as(e.getResponseBodyAsString())
                    .isEqualTo(503);
            return Optional.empty();
        }
    }

    private static List<JsonNode> accounts() throws Exception {
        List<JsonNode> accounts = new ArrayList<>();
        JSON.readTree(send(request("/api/v1/demonstration/accounts")).body()).forEach(accounts::add);
        return accounts;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(proxy.address().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", TestedPortal.KIOSK);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "proxy", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
