package ua.vikno.kiosk.boot;

import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.portal.api.enrolment.KioskProof;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.identity.Identity;

/** Proves that the kiosk is genuine, by the key of the certificate that it has at this moment. The key is kept nowhere else. */
record Proofs(DurableFile identity, URI portal, InstantSource clock, EventLog log) {
    /** Returns at once. */
    void prove(Effect.Prove prove, Reply reply) {
        Thread.ofVirtual().name("proof").start(() -> {
            String address = null;
            try {
                address = address();
            } catch (RuntimeException | Error e) {
                log.note(LogEvent.RUNNER_BROKE, e);
            } finally {
                reply.send(new Event.Proved(prove.tag(), address));
            }
        });
    }

    /** Null where the kiosk has not enrolled. */
    private @Nullable String address() {
        return Identity.read(identity) instanceof Identity.Reading.Present(Identity mine)
                ? portal.resolve(KioskProof.PATH)
                        + KioskProof.signed(mine.kiosk(), clock.instant(), Release.DIGEST.get(), mine.key())
                                .text()
                : null;
    }
}
