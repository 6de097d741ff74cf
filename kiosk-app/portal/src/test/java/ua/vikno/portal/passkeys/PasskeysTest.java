package ua.vikno.portal.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.store.MovedClock;

/** What a stranger, a thief or another page may send in place of a passkey. */
class PasskeysTest {
    private static final String ORIGIN = "https://portal.example.ua";
    private static final String PARTY = "portal.example.ua";

    private final MovedClock clock = new MovedClock();
    private final Secrets secrets = new Secrets(new byte[32]);
    private final Passkeys passkeys = new Passkeys(URI.create(ORIGIN), secrets, clock);
    private SoftPasskey soft;
    private Passkey kept;

    @BeforeEach
    void add() throws Exception {
        soft = new SoftPasskey(ORIGIN, PARTY);
        kept = passkeys.made("add", soft.made(passkeys.challenge("add")), soft.attestation())
                .orElseThrow()
                .passkey();
        soft.counter = 2;
    }

    private Checked check(String challenge) {
        return passkeys.check("sign-in", soft.signs(challenge), kept);
    }

    @Test
    void theOneThatWasMadeSignsIn() {
        assertThat(kept.id()).isEqualTo(soft.id());
        assertThat(check(passkeys.challenge("sign-in")))
                .isInstanceOfSatisfying(
                        Checked.Good.class, good -> assertThat(good.counter()).isEqualTo(2));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                Arguments.of("of another origin", lie(one -> one.origin = "https://evil.example")),
                Arguments.of("of another port", lie(one -> one.origin = ORIGIN + ":8443")),
                Arguments.of("of a name below", lie(one -> one.origin = "https://x.portal.example.ua")),
                Arguments.of("in clear", lie(one -> one.origin = "http://portal.example.ua")),
                Arguments.of("within a page of somebody else", lie(one -> one.crossOrigin = true)),
                Arguments.of("nobody was verified", lie(one -> one.flags = SoftPasskey.PRESENT)),
                Arguments.of("nobody was there", lie(one -> one.flags = SoftPasskey.VERIFIED)),
                Arguments.of("made for something else", lie(one -> one.type = "webauthn.create")));
    }

    private static Consumer<SoftPasskey> lie(Consumer<SoftPasskey> lie) {
        return lie;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void whatIsNotAsItHasToBeIsRefused(String name, Consumer<SoftPasskey> lie) throws Exception {
        lie.accept(soft);
        assertThat(check(passkeys.challenge("sign-in"))).as(name).isInstanceOf(Checked.Refused.class);

        SoftPasskey other = new SoftPasskey(ORIGIN, PARTY);
        lie.accept(other);
        if (!name.equals("made for something else")) {
            assertThat(passkeys.made("add", other.made(passkeys.challenge("add")), other.attestation()))
                    .as("nor is one added " + name)
                    .isEmpty();
        }
    }

    @Test
    void aPasskeyOfAnotherPartyOrKeyIsRefused() throws Exception {
        SoftPasskey other = new SoftPasskey(ORIGIN, "evil.example");
        assertThat(passkeys.made("add", other.made(passkeys.challenge("add")), other.attestation()))
                .isEmpty();
        other = new SoftPasskey(ORIGIN, PARTY);
        other.counter = 9;
        Assertion foreign = other.signs(passkeys.challenge("sign-in"));
        assertThat(passkeys.check("sign-in", foreign, kept)).isInstanceOf(Checked.Refused.class);
        assertThat(passkeys.check(
                        "sign-in",
                        new Assertion(
                                kept.id(), "", foreign.clientData(), foreign.authenticatorData(), foreign.signature()),
                        kept))
                .as("under the name of the one that is kept")
                .isInstanceOf(Checked.Refused.class);
    }

    @Test
    void aChallengeIsGoodForFiveMinutesForItsPurposeAndOnlyWhenThisPortalMadeIt() {
        String challenge = passkeys.challenge("sign-in");
        assertThat(passkeys.check("add", soft.signs(challenge), kept))
                .as("for something else")
                .isInstanceOf(Checked.Refused.class);
        Passkeys other = new Passkeys(
                URI.create(ORIGIN),
                new Secrets("another secret of 32 bytes or more".getBytes(StandardCharsets.UTF_8)),
                clock);
        assertThat(check(other.challenge("sign-in"))).isInstanceOf(Checked.Refused.class);
        assertThat(check("AAAA")).isInstanceOf(Checked.Refused.class);
        assertThat(check("A".repeat(96))).isInstanceOf(Checked.Refused.class);

        clock.move(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(check(challenge)).isInstanceOf(Checked.Good.class);
        clock.move(Duration.ofSeconds(2));
        assertThat(check(challenge)).as("expired").isInstanceOf(Checked.Refused.class);
        clock.move(Duration.ofDays(-1));
        assertThat(check(challenge)).as("of a clock that ran ahead").isInstanceOf(Checked.Refused.class);
    }

    @Test
    void aCounterThatDoesNotGoOnTellsOfACopy() {
        soft.counter = 1;
        assertThat(check(passkeys.challenge("sign-in"))).isInstanceOf(Checked.Cloned.class);
        soft.counter = 0;
        assertThat(check(passkeys.challenge("sign-in"))).isInstanceOf(Checked.Cloned.class);
        Assertion signed = soft.signs(passkeys.challenge("sign-in"));
        Assertion forged = new Assertion(
                signed.id(),
                signed.handle(),
                signed.clientData(),
                signed.authenticatorData(),
                soft.signs(passkeys.challenge("add")).signature());
        assertThat(passkeys.check("sign-in", forged, kept))
                .as("whoever does not have the key stops nothing")
                .isInstanceOf(Checked.Refused.class);
    }

    @Test
    void passkeysThatDoNotCountAreTaken() throws Exception {
        SoftPasskey synced = new SoftPasskey(ORIGIN, PARTY);
        synced.counter = 0;
        Passkey one = passkeys.made("add", synced.made(passkeys.challenge("add")), synced.attestation())
                .orElseThrow()
                .passkey();
        assertThat(passkeys.check("sign-in", synced.signs(passkeys.challenge("sign-in")), one))
                .isInstanceOf(Checked.Good.class);
    }

    /** A broken library would tell strangers with an error what an attacker likes to know. */
    @Test
    void whateverIsSentTheAnswerIsNoError() {
        Random random = new Random(7);
        Assertion good = soft.signs(passkeys.challenge("sign-in"));
        for (int i = 0; i < 2_000; i++) {
            Assertion bad = new Assertion(
                    good.id(),
                    good.handle(),
                    spoilt(random, good.clientData()),
                    spoilt(random, good.authenticatorData()),
                    good.signature());
            assertThat(passkeys.check("sign-in", bad, kept)).isInstanceOf(Checked.Refused.class);
            // Nothing signs an attestation of the kind none: a spoilt one may make a passkey that nobody can use.
            assertThat(passkeys.made(
                            "add", soft.made(passkeys.challenge("sign-in")), spoilt(random, soft.attestation())))
                    .isEmpty();
        }
        for (String junk : List.of("", "=", "ж", "bnVsbA", "e30", "W10")) {
            assertThat(passkeys.check("sign-in", new Assertion(junk, junk, junk, junk, junk), kept))
                    .isInstanceOf(Checked.Refused.class);
            assertThat(passkeys.made("add", junk, junk)).isEmpty();
        }
    }

    /** One symbol within is another. */
    private static String spoilt(Random random, String text) {
        int at = random.nextInt(text.length() - 1);
        char other = text.charAt(at) == 'A' ? 'B' : 'A';
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
