package ua.vikno.portal.enrolment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine that wants to be a kiosk: its key, whom it trusts, and the administrator's commands beside it. */
public record TestedKiosk(KeyPair key, URI portal, Path trusted) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a command ended with, and what it said. */
    public record Said(int code, String text) {}

    public static TestedKiosk at(URI portal, Path trusted) throws Exception {
        return new TestedKiosk(Authority.pair(), portal, trusted);
    }

    public static Said ca(String... words) {
        return said((out, err) -> AuthorityCommand.run(line("ca", words), Clock.systemUTC(), out, err));
    }

    public static Said kiosks(String... words) {
        return said((out, err) -> KiosksCommand.run(line("kiosks", words), Clock.systemUTC(), out, err));
    }

    String request() throws Exception {
        return request(key);
    }

    static String request(KeyPair pair) throws Exception {
        var request = new JcaPKCS10CertificationRequestBuilder(new X500Principal("CN=whatever"), pair.getPublic())
                .build(new JcaContentSignerBuilder(
                                pair.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
                        .build(pair.getPrivate()));
        return Pem.of("CERTIFICATE REQUEST", request.getEncoded());
    }

    public HttpResponse<String> enrol(String token) throws Exception {
        return enrol(token, request());
    }

    HttpResponse<String> enrol(String token, String request) throws Exception {
        return send(post("/api/v1/enrolment", Map.of("token", token, "request", request)), null);
    }

    /** The certificate that an answer of the portal holds. */
    public static X509Certificate certificate(HttpResponse<String> answer) throws Exception {
        return Pem.certificate(json(answer).path("certificate").asString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    HttpRequest.Builder post(String path, Map<String, String> body) {
        return HttpRequest.newBuilder(portal.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** @param certificate shown in TLS; null for none */
    public HttpResponse<String> get(String path, @Nullable X509Certificate certificate, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.resolve(path));
        return send(headers.length == 0 ? request : request.headers(headers), certificate);
    }

    HttpResponse<String> send(HttpRequest.Builder request, @Nullable X509Certificate certificate)
            throws IOException, InterruptedException {
        return send(HttpClient.newBuilder().sslContext(context(certificate)), request);
    }

    /** @param own the address of this machine that the call comes from */
    public HttpResponse<String> getFrom(InetAddress own, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(portal.resolve(path)).headers(headers);
        return send(HttpClient.newBuilder().sslContext(context(null)).localAddress(own), request);
    }

    private static HttpResponse<String> send(HttpClient.Builder builder, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient client = builder.build()) {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        }
    }

    private SSLContext context(@Nullable X509Certificate certificate) {
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("trusted", Pem.certificate(Files.readString(trusted)));
            TrustManagerFactory trusts = TrustManagerFactory.getInstance("PKIX");
            trusts.init(trust);
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            if (certificate != null) {
                own.setKeyEntry("own", key.getPrivate(), new char[0], new Certificate[] {certificate});
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(own, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusts.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> line(String command, String... words) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(Arrays.asList(words));
        return line;
    }

    private interface Command {
        int run(PrintStream out, PrintStream err);
    }

    private static Said said(Command command) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = command.run(stream, stream);
        return new Said(code, bytes.toString(StandardCharsets.UTF_8));
    }
}
