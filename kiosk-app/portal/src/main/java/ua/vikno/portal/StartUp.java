package ua.vikno.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.demo.DemoSet;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.registers.FileReport;
import ua.vikno.portal.registers.RegisterInbox;
import ua.vikno.portal.registers.RegisterSet;
import ua.vikno.portal.registers.Sending;
import ua.vikno.portal.registers.table.Faults.Fault;
import ua.vikno.portal.store.Database;

/** What a portal does between being up and being ready: loads the registers it was given. */
final class StartUp {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);
    private static final String SENDER = "start";

    private final PortalOptions options;
    private final Catalogue catalogue;
    private final RegisterSet registers;
    private final RegisterInbox inbox;
    private final Database database;
    private final Journal journal;

    StartUp(
            PortalOptions options,
            Catalogue catalogue,
            RegisterSet registers,
            RegisterInbox inbox,
            Database database,
            Journal journal) {
        this.options = options;
        this.journal = journal;
        this.database = database;
        this.catalogue = catalogue;
        this.registers = registers;
        this.inbox = inbox;
    }

    /** Refused files are logged, fault by fault, and keep nothing else out. */
    void registers() {
        inbox.clean();
        registers.finish();
        try {
            if (options.demonstration() && !options.saidToBeInvented()) {
                DemoSet.refuseOthers(database);
            }
            if (options.generated()) {
                Path directory = Files.createTempDirectory("vikno-demo-registers");
                try {
                    new DemoSet(catalogue).write(directory);
                    DemoSet.load(database, () -> load(directory, Sending.ofInvented(SENDER)));
                } finally {
                    delete(directory);
                }
            } else if (options.registers().isPresent()) {
                load(options.registers().get(), Sending.of(SENDER, options.registersWords()));
                if (options.demonstration() && !options.saidToBeInvented()) {
                    DemoSet.refuseOthers(database);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("registers: " + e.getMessage(), e);
        }
    }

    /** @param publish writes the port to the file that was asked for */
    void ready(int port, ObjIntConsumer<Path> publish) {
        options.readyFile().ifPresent(file -> publish.accept(file, port));
    }

    private void load(Path directory, Sending sending) {
        List<FileReport> files;
        try {
            files = registers.load(directory, sending, LOG::info);
        } catch (IOException e) {
            throw new UncheckedIOException("registers: " + e.getMessage(), e);
        }
        for (FileReport file : files) {
            journal.note(
                    Journal.Kind.REGISTER_SENT,
                    SENDER,
                    Map.of("form", file.form(), "outcome", file.outcome(), "lines", file.lines()));
            for (Fault fault : file.faults()) {
                LOG.warn("{} line {} {}: {}", fault.file(), fault.line(), fault.field(), reasonOnly(fault));
            }
            if (file.faultCount() > 0) {
                LOG.warn("{} refused, {} faults", file.file(), file.faultCount());
            }
            if (file.outcome() == FileReport.Outcome.HELD) {
                file.changes().forEach(change -> LOG.warn("{}: {}", file.file(), change.reason()));
                LOG.warn(
                        "{} held: nothing of it was taken. If it is right, start with --registers-words={}",
                        file.file(),
                        file.word());
            }
        }
    }

    /** Numbers after the colon may be personal. */
    private static String reasonOnly(Fault fault) {
        int colon = fault.reason().indexOf(':');
        return colon < 0 ? fault.reason() : fault.reason().substring(0, colon);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
