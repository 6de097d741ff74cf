package ua.vikno.portal.administration;

import java.time.Clock;
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
import ua.vikno.portal.options.CertificateOptions;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {
    @Bean
    Pages administrationPages() {
        return new Pages();
    }

    @Bean
    AdministratorSessions administratorSessions(Database database, Secrets secrets, Clock clock) {
        return new AdministratorSessions(database, secrets, clock);
    }

    @Bean
    DoorController doorController(
            Pages pages,
            AdministratorSessions sessions,
            Database database,
            Secrets secrets,
            Journal journal,
            CertificateOptions trust,
            Clock clock) {
        SignInDesk desk = new SignInDesk(
                new Administrators(database, clock),
                sessions,
                new SignInGuard(database, clock),
                secrets,
                journal,
                clock);
        return new DoorController(
                pages, sessions, journal, desk, new AddressLimit(DoorController.TRIES, trust.proxies(), clock));
    }

    @Bean
    KioskPagesController kioskPagesController(
            Pages pages,
            AdministratorSessions sessions,
            Journal journal,
            KioskDesk desk,
            KioskStates states,
            Recordings recordings,
            CertificateOptions options,
            Clock clock) {
        return new KioskPagesController(
                pages,
                sessions,
                journal,
                new Fleet(desk, states, clock),
                desk,
                recordings,
                KioskDesk.fingerprint(options),
                clock);
    }

    @Bean
    RecordingPagesController recordingPagesController(
            Pages pages,
            AdministratorSessions sessions,
            Journal journal,
            KioskDesk desk,
            KioskStates states,
            Recordings recordings,
            Clock clock) {
        return new RecordingPagesController(pages, sessions, journal, new Fleet(desk, states, clock), recordings);
    }

    @Bean
    NoticePagesController noticePagesController(
            Pages pages, AdministratorSessions sessions, Journal journal, NoticeDesk desk) {
        return new NoticePagesController(pages, sessions, journal, desk);
    }

    @Bean
    PlanPagesController planPagesController(
            Pages pages, AdministratorSessions sessions, Journal journal, PlanDesk desk) {
        return new PlanPagesController(pages, sessions, journal, desk);
    }
}
