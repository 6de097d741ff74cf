package ua.vikno.agent;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import ua.vikno.agent.EnrolmentState.Reason;
import ua.vikno.portal.api.enrolment.EnrolmentAnswer;
import ua.vikno.portal.api.enrolment.EnrolmentRequest;
import ua.vikno.portal.api.enrolment.Invitation;
import ua.vikno.state.file.FileLock;
import ua.vikno.state.identity.Identity;
import ua.vikno.state.layout.StateDirectory;
import ua.vikno.state.proxy.ProxyFile;

/**
 * Makes a machine a kiosk of a city: reads the administrator's invitation, makes a key, asks the portal until the administrator
 * has typed the code that both sides show, and keeps the certificate. Each step is on the disk before the next begins; after a
 * power cut {@link #ask} goes on. One that has enrolled may enrol anew: its certificate stays until the next one is there.
 */
public final class Enrolment {
    private final StateDirectory directory;
    private final ProxyFile proxy;
    private final InstantSource clock;

    private Enrolment(StateDirectory directory, ProxyFile proxy, InstantSource clock) {
        this.directory = directory;
        this.proxy = proxy;
        this.clock = clock;
    }

    /** @param state the kiosk's state directory; made where it is missing */
    public static Enrolment in(Path state) {
        return in(state, InstantSource.system());
    }

    /** @param clock of this machine, which the portal's is compared with */
    public static Enrolment in(Path state, InstantSource clock) {
        return in(state, new ProxyFile(ProxyFile.USUAL), clock);
    }

    /** @param proxy of the site, on the way to the portal */
    public static Enrolment in(Path state, ProxyFile proxy, InstantSource clock) {
        return new Enrolment(new StateDirectory(state), proxy, clock);
    }

    /** Which portal an invitation names; empty where the text is none. Asks nobody. */
    public static Optional<URI> portalOf(String scanned) {
        return Invitation.read(scanned) instanceof Invitation.Reading.Read(Invitation invitation)
                ? Optional.of(invitation.portal())
                : Optional.empty();
    }

    /** What the disk says; asks nobody. */
    public EnrolmentState state() {
        Optional<PendingEnrolment> pending = PendingEnrolment.read(directory.enrolment());
        if (pending.isPresent() && !isDone(pending.get())) {
            return new EnrolmentState.Begun(pending.get().code());
        }
        return switch (Identity.read(directory.identity())) {
            case Identity.Reading.Present(Identity identity) -> enrolled(identity);
            case Identity.Reading.None() -> new EnrolmentState.None();
            case Identity.Reading.Unusable _ -> new EnrolmentState.Refused(Reason.DISK);
        };
    }

    /**
     * Begins an enrolment, and asks once. Nothing is kept, and the token is not told, before the portal has shown that it is the
     * one of the invitation and that this machine's clock is right.
     *
     * @param scanned what a scanner read or a person typed
     */
    public EnrolmentState begin(String scanned) {
        return switch (Invitation.read(scanned)) {
            case Invitation.Reading.Unreadable(Invitation.Fault fault) ->
                new EnrolmentState.Refused(
                        switch (fault) {
                            case OTHER -> Reason.NO_INVITATION;
                            case VERSION -> Reason.NEWER_INVITATION;
                            case DAMAGED -> Reason.DAMAGED_INVITATION;
                        });
            case Invitation.Reading.Read(Invitation invitation) -> alone(() -> begin(invitation));
        };
    }

    /** Asks the portal once how far the enrolment under way is; every 3 s is right. */
    public EnrolmentState ask() {
        return alone(() -> PendingEnrolment.read(directory.enrolment())
                .map(pending -> switch (PortalLook.at(pending.invitation(), proxy, clock)) {
                    case PortalLook.Known(X509Certificate authority) -> ask(pending, authority);
                    case PortalLook.Refused(EnrolmentState.Refused refused) -> refused;
                })
                .orElseGet(this::state));
    }

    /** Asks for the next certificate once a third of this one's life is left; does nothing before. */
    public EnrolmentState renew() {
        return alone(() -> switch (Identity.read(directory.identity())) {
            case Identity.Reading.Present(Identity identity) -> new Renewal(directory, proxy, clock).of(identity);
            case Identity.Reading.None() -> state();
            case Identity.Reading.Unusable _ -> new EnrolmentState.Refused(Reason.DISK);
        });
    }

    static EnrolmentState enrolled(Identity identity) {
        return new EnrolmentState.Enrolled(
                identity.kiosk(),
                identity.portal(),
                identity.certificate().getNotAfter().toInstant());
    }

    private EnrolmentState begin(Invitation invitation) {
        return switch (PortalLook.at(invitation, proxy, clock)) {
            case PortalLook.Refused(EnrolmentState.Refused refused) -> refused;
            case PortalLook.Known(X509Certificate authority) -> {
                // The same invitation read a second time is good for the key of the first time only.
                PendingEnrolment pending = PendingEnrolment.read(directory.enrolment())
                        .filter(before -> before.invitation().equals(invitation))
                        .orElseGet(() -> new PendingEnrolment(invitation, KioskKey.make()));
                try {
                    directory.enrolment().write(pending.text());
                } catch (IOException e) {
                    yield new EnrolmentState.Refused(Reason.DISK);
                }
                yield ask(pending, authority);
            }
        };
    }

    private EnrolmentState ask(PendingEnrolment pending, X509Certificate authority) {
        Invitation invitation = pending.invitation();
        Answer<EnrolmentAnswer> answer = new PortalCalls(
                        invitation.portal(), PinnedAuthority.tls(invitation.fingerprint(), true), proxy)
                .enrol(new EnrolmentRequest(invitation.token(), pending.key().request()));
        return switch (answer) {
            case Answer.Given(EnrolmentAnswer(String kiosk, String place, var until, var certificate)) ->
                certificate == null
                        ? new EnrolmentState.Waiting(kiosk, place, invitation.portal(), pending.code(), until)
                        : keep(pending, kiosk, certificate, authority);
            case Answer.Failed<EnrolmentAnswer>(Reason reason) -> {
                if (isOver(reason)) {
                    forget();
                }
                yield new EnrolmentState.Refused(reason);
            }
        };
    }

    private EnrolmentState keep(PendingEnrolment pending, String kiosk, String certificate, X509Certificate authority) {
        Optional<Identity> identity = new Issued(pending.invitation().portal(), kiosk, pending.key(), authority)
                .identity(certificate, clock.instant());
        if (identity.isEmpty()) {
            return new EnrolmentState.Refused(Reason.PORTAL);
        }
        try {
            directory.identity().write(identity.get().text());
        } catch (IOException e) {
            return new EnrolmentState.Refused(Reason.DISK);
        }
        forget();
        return enrolled(identity.get());
    }

    private void forget() {
        try {
            directory.enrolment().delete();
        } catch (IOException ignored) {
            // What stays is found to be done, or is asked for once more and refused.
        }
    }

    /** Whether a power cut came between the certificate and the end of the enrolment. */
    private boolean isDone(PendingEnrolment pending) {
        return Identity.read(directory.identity()) instanceof Identity.Reading.Present(Identity identity)
                && pending.key().isOf(identity.certificate());
    }

    private static boolean isOver(Reason reason) {
        return switch (reason) {
            case UNKNOWN_TOKEN, EXPIRED, USED, ENDED -> true;
            default -> false;
        };
    }

    private EnrolmentState alone(Supplier<EnrolmentState> act) {
        try {
            directory.create();
            Optional<FileLock> lock = FileLock.take(directory.enrolmentLock());
            if (lock.isEmpty()) {
                return new EnrolmentState.Refused(Reason.BUSY);
            }
            FileLock held = lock.get();
            try {
                return act.get();
            } finally {
                held.close();
            }
        } catch (IOException e) {
            return new EnrolmentState.Refused(Reason.DISK);
        }
    }
}
