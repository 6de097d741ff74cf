package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.portal.api.enrolment.KioskProof;
import ua.vikno.state.identity.Identity;
import ua.vikno.state.layout.StateDirectory;

@Tag(Needs.DEVICE)
@Timeout(60)
class ProofsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final URI PORTAL = URI.create("https://portal.example.ua");

    @TempDir
    Path directory;

    private @Nullable String address() throws InterruptedException {
        BlockingQueue<Event> answers = new ArrayBlockingQueue<>(1);
        new Proofs(new StateDirectory(directory).identity(), PORTAL, () -> NOW, new EventLog())
                .prove(new Effect.Prove("tag"), answers::add);
        Event answer = answers.poll(20, TimeUnit.SECONDS);
        assertThat(answer).isInstanceOf(Event.Proved.class);
        assertThat(((Event.Proved) Objects.requireNonNull(answer)).tag()).isEqualTo("tag");
        return ((Event.Proved) answer).address();
    }

    @Test
    void proofIsSignedByTheKeyOfTheIdentityThatLiesThereNow() throws Exception {
        assertThat(address()).isNull();
        KeyPair first = enrol();
        KioskProof proof = proof();
        assertThat(proof.kiosk()).isEqualTo("hall-1");
        assertThat(proof.at()).isEqualTo(NOW);
        assertThat(proof.isBy(first.getPublic())).isTrue();

        KeyPair next = enrol();
        assertThat(proof().isBy(next.getPublic())).isTrue();
        assertThat(proof().isBy(first.getPublic())).isFalse();
    }

    private KioskProof proof() throws InterruptedException {
        String address = Objects.requireNonNull(address());
        assertThat(address).startsWith("https://portal.example.ua/genuine/1.");
        return KioskProof.read(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }

    /** Only the key is looked at here; any certificates do. */
    private KeyPair enrol() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        KeyStore known = KeyStore.getInstance(
                Path.of(System.getProperty("java.home"), "lib/security/cacerts").toFile(), "changeit".toCharArray());
        X509Certificate any =
                (X509Certificate) known.getCertificate(known.aliases().nextElement());
        new StateDirectory(directory)
                .identity()
                .write(new Identity(PORTAL, "hall-1", pair.getPrivate(), any, any).text());
        return pair;
    }
}
