package ua.vikno.portal.fleet;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.KioskCertificates;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class FleetConfiguration {
    @Bean
    NoticeBook noticeBook(Database database, Clock clock) {
        return new NoticeBook(database, clock);
    }

    @Bean
    FleetController fleetController(NoticeBook book, Clock clock) {
        return new FleetController(book, clock);
    }

    @Bean
    OperationController operationController(
            NoticeBook book, KioskStates states, Callers callers, Journal journal, Clock clock) {
        return new OperationController(book, states, callers, journal, clock);
    }

    @Bean
    NoticeDesk noticeDesk(NoticeBook book, Callers callers, KioskCertificates certificates) {
        return new NoticeDesk(book, kiosk -> callers.hasKiosk(kiosk) || certificates.isEnrolled(kiosk));
    }

    @Bean
    KioskStates kioskStates(Database database, Clock clock) {
        return new KioskStates(database, clock);
    }

    @Bean
    HeartbeatController heartbeatController(KioskStates states) {
        return new HeartbeatController(states);
    }
}
