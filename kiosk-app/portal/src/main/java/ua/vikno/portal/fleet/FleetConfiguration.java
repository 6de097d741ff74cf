package ua.vikno.portal.fleet;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.KioskCertificates;
import ua.vikno.portal.options.AlertOptions;
import ua.vikno.portal.options.OtlpOptions;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class FleetConfiguration {
    /** Of one try to send an alert. */
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    /** Some servers of mail keep a stranger waiting on purpose; shorter than until the next try. */
    private static final Duration MAIL_DEADLINE = Duration.ofSeconds(20);
    /** Of one message to a collector. */
    private static final Duration OTLP_DEADLINE = Duration.ofSeconds(10);

    @Bean
    NoticeBook noticeBook(Database database, Clock clock) {
        return new NoticeBook(database, clock);
    }

    @Bean
    PlanBook planBook(Database database, Clock clock) {
        return new PlanBook(database, clock);
    }

    @Bean
    FleetController fleetController(NoticeBook book, PlanBook plans, Clock clock) {
        return new FleetController(book, plans, clock);
    }

    @Bean
    PlanDesk planDesk(PlanBook plans, Callers callers, KioskCertificates certificates) {
        return new PlanDesk(plans, kiosk -> callers.hasKiosk(kiosk) || certificates.isEnrolled(kiosk));
    }

    @Bean
    OperationController operationController(
            NoticeBook book, KioskStates states, Database database, Callers callers, Journal journal, Clock clock) {
        return new OperationController(book, states, database, callers, journal, clock);
    }

    @Bean
    NoticeDesk noticeDesk(NoticeBook book, Callers callers, KioskCertificates certificates) {
        return new NoticeDesk(book, kiosk -> callers.hasKiosk(kiosk) || certificates.isEnrolled(kiosk));
    }

    @Bean
    KioskStates kioskStates(Database database, Callers callers, KioskCertificates certificates, Clock clock) {
        return new KioskStates(
                database,
                () -> {
                    Map<String, Boolean> enrolled = certificates.enrolled();
                    return kiosk -> Optional.ofNullable(enrolled.get(kiosk)).orElseGet(() -> callers.hasKiosk(kiosk));
                },
                clock);
    }

    /** Not lazy: nobody asks for it. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @Lazy(false)
    AlertWatch alertWatch(Database database, KioskStates states, AlertOptions options, Clock clock) {
        List<AlertWatch.Line> lines = receivers(options).stream()
                .map(one -> new AlertWatch.Line(new AlertQueue(database, one.name()), one))
                .toList();
        AlertRound round = new AlertRound(
                new AlertBook(database),
                lines.stream().map(AlertWatch.Line::queue).toList(),
                states,
                clock);
        return new AlertWatch(round, lines, clock);
    }

    /** Not lazy: nobody asks for it. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @Lazy(false)
    OtlpWatch otlpWatch(Database database, KioskStates states, OtlpOptions options, Clock clock) {
        return new OtlpWatch(
                options.target()
                        .map(target -> new OtlpCollector(target, OTLP_DEADLINE))
                        .orElse(null),
                new OtlpBody(version(), UUID.randomUUID().toString()),
                states,
                database,
                clock);
    }

    private static String version() {
        String version = FleetConfiguration.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    /** All whom the options name. */
    static List<AlertReceiver> receivers(AlertOptions options) {
        List<AlertReceiver> receivers = new ArrayList<>();
        options.webhook().ifPresent(address -> receivers.add(new Webhook(address, options.secret(), DEADLINE)));
        options.mail().ifPresent(mail -> receivers.add(new Mail(mail, MAIL_DEADLINE)));
        return receivers;
    }

    @Bean
    Recordings recordings(Database database, Clock clock) {
        return new Recordings(database, clock);
    }

    @Bean
    HeartbeatController heartbeatController(KioskStates states, Recordings recordings) {
        return new HeartbeatController(states, recordings);
    }

    @Bean
    RecordingController recordingController(Recordings recordings) {
        return new RecordingController(recordings);
    }
}
