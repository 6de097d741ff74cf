package ua.vikno.portal.genuine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.portal.api.enrolment.KioskProof;
import ua.vikno.portal.enrolment.TestedKiosk;
import ua.vikno.portal.enrolment.TlsPortal;

/** What somebody with a phone is told of the QR of a kiosk. */
class GenuineTest extends TlsPortal {
    private static final byte[] RELEASE = new byte[32];

    private static final String DIGEST = "0".repeat(64);

    private static final AtomicInteger PHONES = new AtomicInteger();

    @BeforeEach
    void declare() {
        assertThat(releases(0, "declare", "1.2.3", DIGEST)).contains("1.2.3 is declared good");
    }

    /** @return what the command says */
    private static String releases(int code, String... words) {
        List<String> all = new ArrayList<>(List.of("releases"));
        all.addAll(List.of(words));
        all.addAll(List.of("--by=test", "--database=" + database));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(ReleasesCommand.run(all, Clock.systemUTC(), stream, stream))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }

    /** By a phone of its own: one address may ask 30 times at once. */
    private static HttpResponse<String> open(String proof, String language) throws Exception {
        InetAddress phone = InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) PHONES.incrementAndGet()});
        return TestedKiosk.at(address, ca.resolve("ca.pem"))
                .getFrom(phone, KioskProof.PATH + proof, "Accept-Language", language);
    }

    private static String told(KioskProof proof) throws Exception {
        HttpResponse<String> answer = open(proof.text(), "en-GB, uk;q=0.5");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static KioskProof proof(String kiosk, KeyPair key, Duration ago) {
        return KioskProof.signed(kiosk, Instant.now().minus(ago), RELEASE, key.getPrivate());
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void kioskOfTheCityIsGenuineWithItsPlaceAndTheTimeOfTheCode() throws Exception {
        KeyPair key = enrolledKey("hall-1", "--place=Hall <1> & stairs");
        assertThat(told(proof("hall-1", key, Duration.ofMinutes(9))))
                .contains(
                        "Genuine",
                        "hall-1",
                        "Hall &lt;1&gt; &amp; stairs",
                        "0000000000000000",
                        "1.2.3",
                        "Compare the place")
                .doesNotContain("Not genuine")
                .doesNotContainPattern("\\{[a-z]+}");
        assertThat(told(proof("hall-1", key, Duration.ofMinutes(11)))).contains("Not genuine", "Old picture of a code");
        assertThat(told(proof("hall-1", key, Duration.ofMinutes(-3))))
                .contains("Not genuine", "clock of this kiosk is wrong");
    }

    @Test
    void whatWasChangedOrSignedByAnotherKeyIsNotGenuine() throws Exception {
        KeyPair key = enrolledKey("changed");
        enrolledKey("other");
        KioskProof good = proof("changed", key, Duration.ZERO);
        assertThat(told(good)).contains("Genuine");
        for (KioskProof bad : new KioskProof[] {
            new KioskProof("other", good.at(), good.release(), good.signature()),
            new KioskProof("changed", good.at().plusSeconds(1), good.release(), good.signature()),
            new KioskProof("changed", good.at(), "B" + good.release().substring(1), good.signature()),
            new KioskProof("changed", good.at(), good.release(), "A".repeat(86)),
            proof("changed", key(), Duration.ZERO),
        }) {
            assertThat(told(bad)).as(bad.toString()).contains("Not genuine", "not made by the kiosk");
        }
        assertThat(told(proof("nowhere", key, Duration.ZERO))).contains("Not genuine", "no kiosk of this name");
        assertThat(open("hello", "en").body()).contains("Not genuine", "no code of a kiosk");
    }

    @ParameterizedTest
    @CsvSource({
        "uk, Не справжній, його програми місто не знає, його програму місто відкликало",
        "en, Not genuine, the city does not know its program, the city has withdrawn its program",
        "hu, Nem valódi, a programját a város nem ismeri, a programját a város visszavonta"
    })
    void aKioskOfTheCityWithAProgramThatNobodyHasDeclaredGoodIsNotGenuine(
            String phone, String verdict, String unknown, String withdrawn) throws Exception {
        KeyPair key = enrolledKey("program-" + phone);
        KioskProof changed = KioskProof.signed(
                "program-" + phone,
                Instant.now(),
                "a changed program, 32 bytes long".getBytes(StandardCharsets.UTF_8),
                key.getPrivate());
        assertThat(open(changed.text(), phone).body()).contains(verdict, unknown);
        KioskProof good = proof("program-" + phone, key, Duration.ZERO);
        assertThat(open(good.text(), phone).body()).contains("class=\"good\"");

        assertThat(releases(0, "revoke", DIGEST)).contains("1.2.3 is good no more");
        assertThat(open(good.text(), phone).body()).contains(verdict, withdrawn);
        assertThat(releases(0, "list")).contains(DIGEST + "  revoked  1.2.3");
        assertThat(releases(1, "revoke", DIGEST)).contains("refused");
        releases(0, "declare", "1.2.3-again", DIGEST.toUpperCase(Locale.ROOT));
        assertThat(open(good.text(), phone).body()).contains("class=\"good\"", "1.2.3-again");
    }

    @Test
    void whatIsNoReleaseIsRefusedByTheCommand() {
        assertThat(releases(1, "declare", "1.0", "abc")).contains("64 hexadecimal digits");
        assertThat(releases(1, "declare", "<b>", DIGEST)).contains("a version has");
        assertThat(releases(1, "declare", "1.0", HexFormat.of().formatHex(sha256(new byte[0]))))
                .contains("started from its sources");
        assertThat(releases(2, "declare", "1.0")).contains("usage");
        assertThat(count("select count(*) from kiosk_release where version = '1.0'"))
                .isZero();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void kioskThatWasRevokedIsNotGenuineAtOnce() throws Exception {
        KeyPair key = enrolledKey("revoked");
        assertThat(told(proof("revoked", key, Duration.ZERO))).contains("Genuine");
        kiosks("revoke", "revoked");
        assertThat(told(proof("revoked", key, Duration.ZERO))).contains("Not genuine", "taken out of service");
    }

    @ParameterizedTest
    @CsvSource({"uk-UA,Не справжній,uk", "hu,Nem valódi,hu", "en-US,Not genuine,en", "pl,Не справжній,uk"})
    void pageSpeaksThePhonesLanguageAndRunsNothing(String phone, String verdict, String language) throws Exception {
        HttpResponse<String> answer = open("hello", phone);
        assertThat(answer.body()).contains(verdict, "<html lang=\"" + language + "\">", "width=device-width");
        assertThat(answer.headers().map().get("content-security-policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(open("hello?language=en", phone).body()).contains("Not genuine");
    }

    @ParameterizedTest
    @CsvSource({"uk,Зараз перевірити не вдалося", "hu,Most nem ellenőrizhető", "en,Cannot be checked now"})
    void whileTheDatabaseIsAwayNobodyIsCalledGenuineOrNot(String phone, String verdict) throws Exception {
        KeyPair key = enrolledKey("away-" + phone);
        sql("alter table kiosk_certificate rename to away");
        try {
            HttpResponse<String> answer =
                    open(proof("away-" + phone, key, Duration.ZERO).text(), phone);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("class=\"wait\"", verdict).doesNotContainPattern("\\{[a-z]+}");
        } finally {
            sql("alter table away rename to kiosk_certificate");
        }
    }

    private static KeyPair enrolledKey(String name, String... more) throws Exception {
        TestedKiosk kiosk = TestedKiosk.at(address, ca.resolve("ca.pem"));
        enrolled(kiosk, name, invited("add", name, more));
        return kiosk.key();
    }
}
