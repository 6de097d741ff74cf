package ua.vikno.portal.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import ua.vikno.portal.PortalMain;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.portal.api.enrolment.ShortCode;
import ua.vikno.portal.enrolment.TestedKiosk.Said;
import ua.vikno.portal.store.Database;

/** A portal that speaks TLS itself, as it is started, and the commands of its administrator. */
public abstract class TlsPortal {
    protected static final String CITY = "/api/v1/city";

    @TempDir
    protected static Path directory;

    protected static ConfigurableApplicationContext portal;
    protected static URI address;
    protected static String database;
    protected static Path ca;

    @BeforeAll
    protected static void start() {
        ca = directory.resolve("ca");
        assertThat(TestedKiosk.ca("new", "--ca=" + ca).code()).isZero();
        assertThat(TestedKiosk.ca("server", "127.0.0.1", "--ca=" + ca).code()).isZero();
        database = "jdbc:sqlite:" + directory.resolve("portal.db");
        portal = PortalMain.start(
                "--port=0",
                "--demonstration",
                "--database=" + database,
                "--ca=" + ca,
                "--server.ssl.certificate=" + ca.resolve("server.pem"),
                "--server.ssl.certificate-private-key=" + ca.resolve("server.key"));
        address = URI.create("https://127.0.0.1:" + PortalMain.port(portal));
    }

    @AfterAll
    protected static void stop() {
        portal.close();
    }

    static TestedKiosk kiosk() throws Exception {
        return TestedKiosk.at(address, ca.resolve("ca.pem"));
    }

    protected static Said kiosks(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--database=" + database;
        return TestedKiosk.kiosks(all);
    }

    protected static Invitation invited(String verb, String name, String... more) {
        List<String> words = new ArrayList<>(List.of(verb, name, "--ca=" + ca, "--portal=" + address));
        words.addAll(List.of(more));
        Said said = kiosks(words.toArray(String[]::new));
        assertThat(said.code()).as(said.text()).isZero();
        String line = said.text()
                .lines()
                .filter(text -> text.startsWith("VIKNO1"))
                .findFirst()
                .orElseThrow();
        return ((Invitation.Reading.Read) Invitation.read(line)).invitation();
    }

    protected static X509Certificate enrolled(TestedKiosk kiosk, String name, Invitation invitation) throws Exception {
        kiosk.enrol(invitation.token());
        String code = ShortCode.of(kiosk.key().getPublic(), invitation.fingerprint(), invitation.token());
        assertThat(kiosks("confirm", name, code).code()).isZero();
        return TestedKiosk.certificate(kiosk.enrol(invitation.token()));
    }

    static void assertRefused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("enrolment-refused", "\"reason\":\"" + reason + "\"");
    }

    static Path journal() throws IOException {
        try (var files = Files.list(directory.resolve("portal.db-events"))) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    protected static void sql(String statement) {
        portal.getBean(Database.class).client().sql(statement).update();
    }

    protected static long count(String query) {
        return portal.getBean(Database.class)
                .client()
                .sql(query)
                .query(Long.class)
                .single();
    }
}
