package ua.vikno.kiosk.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.kiosk.config.KioskConfig;
import ua.vikno.kiosk.journal.Journal;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.Happening;
import ua.vikno.kiosk.runtime.devices.Equipment;
import ua.vikno.kiosk.runtime.devices.ReadinessBoard;
import ua.vikno.kiosk.runtime.portal.DirectoryCopy;
import ua.vikno.kiosk.runtime.portal.PortalClients;
import ua.vikno.kiosk.runtime.portal.PortalRunner;
import ua.vikno.kiosk.runtime.portal.PortalWatch;
import ua.vikno.kiosk.runtime.printing.PaperMaker;
import ua.vikno.kiosk.runtime.printing.PrintRunner;
import ua.vikno.portal.api.PortalApi;

/** Everything behind the screen, named one by one: nothing is scanned for, so start costs what is written here. */
@Configuration(proxyBeanMethods = false)
class KioskContext {
    @Bean
    Journal journal(KioskConfig config, InstantSource clock, EventLog log) throws IOException, SQLException {
        Files.createDirectories(config.stateDirectory());
        Journal journal = Journal.open(config.stateDirectory().resolve("journal.db"), clock);
        int leftovers = journal.clear();
        if (leftovers > 0) {
            log.note(Happening.VISIT_LEFTOVERS, leftovers);
        }
        return journal;
    }

    @Bean
    HttpClient http(KioskConfig config) {
        return PortalClients.http(config.deadlines());
    }

    @Bean
    PortalApi portal(HttpClient http, KioskConfig config, OpenDevices devices) {
        URI address =
                devices.network() == null ? config.portal() : devices.network().reach(config.portal());
        return PortalClients.over(http, address, config);
    }

    @Bean
    OpenDevices devices(KioskConfig config, EventLog log) {
        return OpenDevices.of(config, log);
    }

    @Bean
    Equipment equipment(OpenDevices devices) {
        return devices.equipment();
    }

    @Bean
    ReadinessBoard readiness(Equipment equipment, EventLog log, EventSink events) {
        return new ReadinessBoard(equipment.sheets(), equipment.receipts(), equipment.scanner(), log, events::post);
    }

    @Bean
    PortalWatch watch(
            PortalApi portal,
            KioskConfig config,
            InstantSource clock,
            EventLog log,
            ReadinessBoard readiness,
            EventSink events) {
        return new PortalWatch(
                portal,
                config.deadlines(),
                clock,
                new DirectoryCopy(config.stateDirectory().resolve("published.json"), log),
                log,
                readiness::portal,
                events::published);
    }

    @Bean
    PortalRunner portalRunner(PortalApi portal, Journal journal, KioskConfig config, EventLog log, PortalWatch watch) {
        return new PortalRunner(portal, journal, config.deadlines().answer(), log, watch::suspect);
    }

    @Bean
    PrintRunner printRunner(Equipment equipment, PaperMaker papers, KioskConfig config, EventLog log) {
        return new PrintRunner(
                equipment.sheets(),
                equipment.receipts(),
                papers,
                config.deadlines().print(),
                log);
    }
}
