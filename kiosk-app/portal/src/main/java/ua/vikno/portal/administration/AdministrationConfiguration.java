package ua.vikno.portal.administration;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.access.AddressLimit;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.enrolment.KioskDesk;
import ua.vikno.portal.fleet.KioskStates;
import ua.vikno.portal.fleet.NoticeDesk;
import ua.vikno.portal.fleet.PlanDesk;
import ua.vikno.portal.fleet.Recordings;
import ua.vikno.portal.genuine.Releases;
import ua.vikno.portal.options.CertificateOptions;
import ua.vikno.portal.passkeys.Passkeys;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {
    @Bean
    Foundation administrationFoundation(
            Database database, Secrets secrets, Journal journal, Optional<Passkeys> passkeys, Clock clock) {
        return new Foundation(
                new Pages(passkeys.isPresent()),
                new AdministratorSessions(database, secrets, clock),
                journal,
                passkeys);
    }

    @Bean
    Fleet administrationFleet(KioskDesk desk, KioskStates states, Clock clock) {
        return new Fleet(desk, states, clock);
    }

    @Bean
    SignInDesk signInDesk(Foundation foundation, Database database, Secrets secrets, Clock clock) {
        return new SignInDesk(
                new Administrators(database, clock),
                foundation.sessions(),
                new SignInGuard(database, clock),
                secrets,
                foundation.journal(),
                clock);
    }

    /** None without passkeys. */
    @Bean
    @Nullable
    PasskeyDesk passkeyDesk(Foundation foundation, Database database, Secrets secrets, Clock clock) {
        return foundation
                .passkeys()
                .map(passkeys -> new PasskeyDesk(
                        passkeys,
                        new PasskeyBook(database, clock),
                        new Administrators(database, clock),
                        foundation.sessions(),
                        new SignInGuard(database, clock),
                        secrets,
                        foundation.journal()))
                .orElse(null);
    }

    @Bean
    DoorController doorController(
            Foundation foundation,
            SignInDesk desk,
            Optional<PasskeyDesk> passkeys,
            CertificateOptions trust,
            Clock clock) {
        return new DoorController(
                foundation, desk, passkeys, new AddressLimit(DoorController.TRIES, trust.proxies(), clock));
    }

    @Bean
    PasskeyPagesController passkeyPagesController(Foundation foundation, Optional<PasskeyDesk> desk) {
        return new PasskeyPagesController(foundation, desk);
    }

    @Bean
    KioskPagesController kioskPagesController(
            Foundation foundation,
            Fleet fleet,
            KioskDesk desk,
            Recordings recordings,
            CertificateOptions options,
            Clock clock) {
        return new KioskPagesController(foundation, fleet, desk, recordings, KioskDesk.fingerprint(options), clock);
    }

    @Bean
    RecordingPagesController recordingPagesController(Foundation foundation, Fleet fleet, Recordings recordings) {
        return new RecordingPagesController(foundation, fleet, recordings);
    }

    @Bean
    NoticePagesController noticePagesController(Foundation foundation, NoticeDesk desk) {
        return new NoticePagesController(foundation, desk);
    }

    @Bean
    ReleasePagesController releasePagesController(Foundation foundation, Releases releases) {
        return new ReleasePagesController(foundation, releases);
    }

    @Bean
    PlanPagesController planPagesController(Foundation foundation, PlanDesk desk) {
        return new PlanPagesController(foundation, desk);
    }
}
