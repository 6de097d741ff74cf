package ua.vikno.kiosk.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;
import ua.vikno.documents.Papers;
import ua.vikno.kiosk.journal.Journal;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.Happening;
import ua.vikno.kiosk.runtime.devices.Equipment;
import ua.vikno.kiosk.runtime.devices.ReadinessBoard;
import ua.vikno.kiosk.runtime.portal.DirectoryCopy;
import ua.vikno.kiosk.runtime.portal.PortalClients;
import ua.vikno.kiosk.runtime.portal.PortalLine;
import ua.vikno.kiosk.runtime.portal.PortalRunner;
import ua.vikno.kiosk.runtime.portal.PortalWatch;
import ua.vikno.kiosk.runtime.printing.PrintRunner;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.state.config.KioskConfig;

/** Everything behind the screen, named one by one: nothing is scanned for, so start costs what is written here. */
record KioskBeans(KioskConfig config, InstantSource clock, EventLog log, EventSink events) implements BeanRegistrar {
    @Override
    public void register(BeanRegistry registry, Environment environment) {
        // The JDK reads its trusted certificates for a client; the database opens meanwhile.
        CompletableFuture<HttpClient> http = CompletableFuture.supplyAsync(
                () -> PortalClients.http(config.deadlines()),
                task -> Thread.ofPlatform().name("http").start(task));
        bean(registry, Journal.class, beans -> journal());
        bean(registry, OpenDevices.class, beans -> OpenDevices.of(config, log));
        bean(registry, Equipment.class, beans -> beans.bean(OpenDevices.class).equipment());
        bean(registry, HttpClient.class, beans -> http.join());
        bean(registry, PortalApi.class, this::portal);
        bean(registry, PortalLine.class, this::line);
        bean(registry, ReadinessBoard.class, this::readiness);
        bean(registry, PortalWatch.class, this::watch);
        bean(registry, PortalRunner.class, this::portalRunner);
        bean(registry, PrintRunner.class, this::printRunner);
    }

    private static <T> void bean(BeanRegistry registry, Class<T> type, Function<SupplierContext, T> how) {
        registry.registerBean(type, bean -> bean.supplier(how));
    }

    private Journal journal() {
        try {
            config.state().create();
            Journal journal = Journal.open(config.state().journal(), clock);
            int leftovers = journal.clear();
            if (leftovers > 0) {
                log.note(Happening.VISIT_LEFTOVERS, leftovers);
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be opened", e);
        }
    }

    private PortalApi portal(SupplierContext beans) {
        return PortalClients.over(beans.bean(HttpClient.class), address(beans), config);
    }

    /** What concerns a visit goes over a line of its own, which ends with it. */
    private PortalLine line(SupplierContext beans) {
        return new PortalLine(address(beans), config);
    }

    private URI address(SupplierContext beans) {
        OpenDevices devices = beans.bean(OpenDevices.class);
        return devices.network() == null ? config.portal() : devices.network().reach(config.portal());
    }

    private ReadinessBoard readiness(SupplierContext beans) {
        Equipment equipment = beans.bean(Equipment.class);
        return new ReadinessBoard(equipment.sheets(), equipment.receipts(), equipment.scanner(), log, events::post);
    }

    private PortalWatch watch(SupplierContext beans) {
        return new PortalWatch(
                beans.bean(PortalApi.class),
                config.deadlines(),
                clock,
                new DirectoryCopy(config.state().published(), log),
                log,
                beans.bean(ReadinessBoard.class)::portal,
                events::published);
    }

    private PortalRunner portalRunner(SupplierContext beans) {
        return new PortalRunner(
                beans.bean(PortalLine.class),
                beans.bean(Journal.class),
                config.deadlines().answer(),
                log,
                beans.bean(PortalWatch.class)::suspect);
    }

    private PrintRunner printRunner(SupplierContext beans) {
        Equipment equipment = beans.bean(Equipment.class);
        return new PrintRunner(
                equipment.sheets(),
                equipment.receipts(),
                new DocumentPapers(new Papers()),
                config.deadlines().print(),
                log);
    }
}
