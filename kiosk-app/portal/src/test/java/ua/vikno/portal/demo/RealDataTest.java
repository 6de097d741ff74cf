package ua.vikno.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import ua.vikno.portal.PortalMain;
import ua.vikno.portal.access.Callers;

/** A demonstration tells everybody's control code, so that it never meets registers of people who live (H8). */
class RealDataTest {
    private static final String LINE =
            "period,account,street,house,flat,surname,name,patronymic,area_m2,residents,service,"
                    + "unit,tariff,quantity,opening,accrued,benefit,subsidy,recalculated,penalty,paid,closing\n"
                    + "2026-10,40000001,%s,1,1,Бойко,Ірина,Василівна,50.0,2,cold-water,м3,10.00,1,0,10.00,0,0,0,0,0.00,10.00\n";

    @TempDir
    Path directory;

    private Path registers;

    @BeforeEach
    void registers() throws Exception {
        registers = Files.createDirectory(directory.resolve("registers"));
        Files.writeString(registers.resolve("water.csv"), LINE.formatted("вул. Соборна"));
    }

    @Test
    void registersOfOthersKeepADemonstrationFromStartingNowAndLater() {
        assertThat(refusal(() -> start("--demonstration", "--registers=" + registers)))
                .contains("--registers-are-invented");
        assertThat(refusal(() -> start("--demonstration"))).contains("--registers-are-invented");
        assertThat(refusal(() -> start("--registers=demo"))).contains("--registers-are-invented");

        try (ConfigurableApplicationContext portal = start("--registers=" + registers)) {
            assertThat(codes(portal)).isEqualTo(404);
        }
    }

    @Test
    void peopleWhoAreSaidToBeInventedAndThoseOfTheReservedStreetAreTold() throws Exception {
        try (ConfigurableApplicationContext portal =
                start("--demonstration", "--registers-are-invented", "--registers=" + registers)) {
            assertThat(codes(portal)).isEqualTo(200);
        }
        Path reserved = Files.createDirectory(directory.resolve("reserved"));
        Files.writeString(reserved.resolve("water.csv"), LINE.formatted("вул. Вигадана А"));
        try (ConfigurableApplicationContext portal = PortalMain.start(
                "--port=0",
                "--demonstration",
                "--registers=" + reserved,
                "--database=jdbc:sqlite:" + directory.resolve("r.db"))) {
            assertThat(codes(portal)).isEqualTo(200);
        }
    }

    @Test
    void registersThatAreSentLaterEndTheTellingOfCodes() throws Exception {
        try (ConfigurableApplicationContext portal = start("--registers=demo")) {
            assertThat(codes(portal)).isEqualTo(200);
            HttpRequest put = HttpRequest.newBuilder(address(portal, "/api/v1/registers/water"))
                    .header("Authorization", "Bearer " + Callers.DEMO_OPERATOR + "." + Callers.DEMO_OPERATOR_KEY)
                    .PUT(BodyPublishers.ofString(LINE.formatted("вул. Соборна").replace("2026-10", "2026-01")))
                    .build();
            assertThat(send(put)).isEqualTo(200);

            assertThat(codes(portal)).isEqualTo(404);
        }
    }

    @Test
    void otherMachinesAreLetInOnlyByASwitchOfItsOwn() {
        assertThat(refusal(() -> start("--registers=demo", "--address=0.0.0.0")))
                .contains("beyond-loopback");
        start("--registers=demo", "--address=0.0.0.0", "--demonstration-beyond-loopback")
                .close();
    }

    @Test
    void secretsAndTablesAreTheirOwnersAlone() throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "A".repeat(43));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(refusal(() -> start("--secret=" + "A".repeat(43)))).contains("--secret-file");
        assertThat(refusal(() -> start("--secret-file=" + secret))).contains("others may use it");
        assertThat(refusal(() -> PortalMain.start("--port=0", "--database=jdbc:postgresql://127.0.0.1/x?password=y")))
                .contains("PGPASSFILE");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));

        try (ConfigurableApplicationContext _ = start("--secret-file=" + secret);
                Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("portal.db"))
                            .filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void theTableOfAnOlderPortalIsTakenFromOthers() throws Exception {
        start("--registers=demo").close();
        Path database = directory.resolve("portal.db");
        Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));

        start("--registers=demo").close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database)))
                .isEqualTo("rw-------");
    }

    private ConfigurableApplicationContext start(String... options) {
        return PortalMain.start(Stream.concat(
                        Stream.of("--port=0", "--database=jdbc:sqlite:" + directory.resolve("portal.db")),
                        Arrays.stream(options))
                .toArray(String[]::new));
    }

    private static String refusal(ThrowingCallable start) {
        Throwable cause = catchThrowable(start);
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static int codes(ConfigurableApplicationContext portal) {
        return send(HttpRequest.newBuilder(address(portal, "/api/v1/demonstration/accounts"))
                .build());
    }

    private static URI address(ConfigurableApplicationContext portal, String path) {
        return URI.create("http://127.0.0.1:" + PortalMain.port(portal) + path);
    }

    private static int send(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
