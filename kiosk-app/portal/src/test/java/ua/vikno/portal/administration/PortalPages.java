package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import ua.vikno.portal.PortalMain;
import ua.vikno.portal.enrolment.TestedKiosk;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.store.Database;

/** A portal with an authority, an administrator of each role, and their browsers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PortalPages {
    static final String PASSWORD = "кіт дощ вікно 7";

    @TempDir
    static Path directory;

    private final Map<String, String> secrets = new HashMap<>();
    private ConfigurableApplicationContext portal;
    private String database;
    URI address;
    Path ca;

    /** When the notices of these tests end, Kyiv's time as a browser's field has it. */
    static String tomorrow() {
        return LocalDate.now(PortalOptions.ZONE).plusDays(1) + "T18:00";
    }

    /** A JDBC address of an empty database. */
    String newDatabase() throws Exception {
        return "jdbc:sqlite:" + directory.resolve("portal.db");
    }

    /** Options of the portal beside the usual, or in place of them. */
    List<String> more() throws Exception {
        return List.of();
    }

    private static String name(String option) {
        return option.replaceFirst("=.*", "");
    }

    @BeforeAll
    void start() throws Exception {
        ca = directory.resolve("ca");
        assertThat(TestedKiosk.ca("new", "--ca=" + ca).code()).isZero();
        database = newDatabase();
        List<String> options = new ArrayList<>(List.of(
                "--port=0",
                "--demonstration",
                "--database=" + database,
                "--ca=" + ca,
                "--journal=" + journal(),
                "--proxies=127.0.0.1"));
        List<String> more = more();
        options.removeIf(usual -> more.stream().anyMatch(one -> name(one).equals(name(usual))));
        options.addAll(more);
        portal = PortalMain.start(options.toArray(String[]::new));
        address = URI.create("http://127.0.0.1:" + PortalMain.port(portal));
        for (String role : List.of("viewer", "operator", "administrator")) {
            setUp(role, "--role=" + role);
        }
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    private Path journal() {
        return directory.resolve("events");
    }

    String noted() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (var files = Files.list(journal())) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
                lines.append(Files.readString(file));
            }
        }
        return lines.toString();
    }

    /** Adds an administrator, who sets her password. */
    Browser setUp(String name, String... more) throws Exception {
        String said = admins("add", name, more);
        secrets.put(name, Authenticator.secret(said));
        Browser browser = new Browser(address);
        browser.get("/admin");
        assertThat(setUp(browser, name, setUpCode(said), PASSWORD).statusCode()).isEqualTo(303);
        return browser;
    }

    static String setUpCode(String said) {
        return said.replaceAll("(?s).*code: (\\S+).*", "$1");
    }

    HttpResponse<String> setUp(Browser browser, String name, String code, String password) throws Exception {
        return browser.post(
                "/admin/set-up",
                Map.of(
                        "name", name,
                        "set-up", code,
                        "password", password,
                        "repeated", password,
                        "code", code(name)));
    }

    String admins(String verb, String name, String... more) {
        List<String> words = new ArrayList<>(List.of("admins", verb, name, "--by=test", "--database=" + database));
        words.add("--journal=" + journal());
        words.addAll(List.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(AdminsCommand.run(words, Clock.systemUTC(), stream, stream))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        String text = said.toString(StandardCharsets.UTF_8);
        if (text.contains("otpauth")) {
            secrets.put(name, Authenticator.secret(text));
        }
        return text;
    }

    /** The present code of her telephone. */
    String code(String name) {
        return Authenticator.code(String.valueOf(secrets.get(name)));
    }

    /** A browser in which she is signed in; the code of before is 30 s old. */
    Browser signedIn(String name) throws Exception {
        later(name);
        Browser browser = new Browser(address);
        browser.get("/admin");
        assertThat(signIn(browser, name, PASSWORD, code(name)).statusCode()).isEqualTo(303);
        return browser;
    }

    /** Lets the code of before be of another time. */
    void later(String name) {
        sql("update administrator set totp_step = 0 where name = '" + name + "'");
    }

    static HttpResponse<String> signIn(Browser browser, String name, String password, String code) throws Exception {
        return browser.post("/admin/sign-in", Map.of("name", name, "password", password, "code", code));
    }

    <T> T bean(Class<T> type) {
        return portal.getBean(type);
    }

    void sql(String statement) {
        bean(Database.class).client().sql(statement).update();
    }

    long count(String from) {
        return bean(Database.class)
                .client()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }
}
