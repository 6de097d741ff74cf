package ua.vikno.demonstration;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import ua.vikno.demonstration.sheet.ContactSheet;
import ua.vikno.demonstration.tour.Observations;
import ua.vikno.demonstration.tour.Resident;
import ua.vikno.demonstration.tour.Stage;
import ua.vikno.demonstration.tour.Tour;
import ua.vikno.demonstration.tour.TourFailed;
import ua.vikno.demonstration.tour.TourReport;
import ua.vikno.demonstration.tour.Trays;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.spi.DemonstrationScanner;
import ua.vikno.kiosk.boot.Kiosk;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.log.LogFile;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.runtime.portal.PortalClients;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.state.config.KioskConfig;

/** One run: a portal, a kiosk with simulated devices, and then a person with a desk of devices or a tour. */
final class Demonstration {
    private static final Duration PORTAL_START = Duration.ofMinutes(2);
    private static final long KIOSK_START_SECONDS = 60;

    private static final int TITLE_BAR_PX = 40;

    private final DemoOptions options;
    private final PrintStream progress;
    private final MovableClock clock = new MovableClock();
    private final Trays trays;
    private final Path state;

    Demonstration(DemoOptions options, PrintStream progress) {
        this.options = options;
        this.progress = progress;
        this.trays =
                new Trays(options.out().resolve("printed/sheets"), options.out().resolve("printed/receipts"));
        this.state = options.out().resolve("state");
    }

    /** Runs until its window is closed, or until the tour has ended. */
    void run() throws IOException, InterruptedException, TourFailed {
        Leftovers.remove(options.out());
        Files.createDirectories(state);
        progress.println("starting the portal of " + options.city() + " …");
        try (PortalProcess portal = PortalProcess.start(
                options.portalClassPath(),
                portalArguments(),
                state.resolve("portal.ready"),
                state.resolve("portal.log"),
                PORTAL_START)) {
            progress.println("the portal answers at " + portal.address());
            KioskConfig config = config(portal.address());
            DemoPortal register = new DemoPortal(portal.address());
            List<DemoPortal.Known> accounts = register.accounts();
            DemoPortal.Known known = whom(register, accounts, config);
            progress.println("account %s, control code %s".formatted(known.account(), known.controlCode()));
            LogFile.open(config.state().log());
            Observations seen = new Observations();
            Kiosk kiosk = open(config, options.tour() ? seen : Witness.NOBODY);
            List<Device> devices = devices(kiosk);
            if (options.tour()) {
                tour(kiosk, devices, seen, known);
            } else {
                DeskWindow.open(devices, accounts, known);
                progress.println("close the kiosk's window to end");
                kiosk.closed().join();
            }
            kiosk.close();
        }
    }

    private void tour(Kiosk kiosk, List<Device> devices, Observations seen, DemoPortal.Known known)
            throws TourFailed, IOException {
        Stage stage = new Stage(kiosk.scene(), seen, text -> scan(devices, text), clock::forward);
        Resident resident = new Resident(options.city(), known.account(), known.controlCode());
        TourReport visit = new Tour(stage, resident, trays, options.out()).play();
        visit.write(options.out());
        progress.println("the visit is in " + options.out());
        Directory published = seen.directory();
        if (options.sheet() && published != null) {
            progress.println("painting the contact sheet, which takes some minutes …");
            Path page = new ContactSheet(
                            published.city().name(),
                            published.list(Directory.Topic.PICTURES),
                            options.out().resolve("sheet"))
                    .write(visit.screens());
            progress.println("the contact sheet is " + page.toAbsolutePath());
        }
    }

    private static void scan(List<Device> devices, String text) {
        devices.stream()
                .filter(DemonstrationScanner.class::isInstance)
                .map(DemonstrationScanner.class::cast)
                .forEach(scanner -> scanner.scan(text));
    }

    private DemoPortal.Known whom(DemoPortal register, List<DemoPortal.Known> accounts, KioskConfig config)
            throws IOException, InterruptedException {
        String wanted = options.account();
        if (wanted != null) {
            return register.find(wanted).orElseThrow(() -> new IOException("no register has the account " + wanted));
        }
        PortalApi portal = PortalClients.over(PortalClients.http(config), config.portal(), config);
        return new DemoAccountChooser(portal)
                .choose(accounts)
                .orElseThrow(() -> new IOException("the registers are empty"));
    }

    private Kiosk open(KioskConfig config, Witness witness) throws IOException, InterruptedException {
        CompletableFuture<Kiosk> opened = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            try {
                opened.complete(Kiosk.open(onThisDesk(config), clock, witness));
            } catch (RuntimeException e) {
                opened.completeExceptionally(e);
            }
        });
        return get(opened, "the kiosk's screen");
    }

    /** A tour's pictures have the panel's pixels; a person at a desk wants to see the whole panel. */
    private KioskConfig onThisDesk(KioskConfig config) {
        Rectangle2D desk = Screen.getPrimary().getVisualBounds();
        return options.tour()
                ? config
                : config.with(config.panel().fittedTo(desk.getWidth(), desk.getHeight() - TITLE_BAR_PX));
    }

    private static List<Device> devices(Kiosk kiosk) throws IOException, InterruptedException {
        return get(kiosk.ready(), "the kiosk");
    }

    private static <T> T get(CompletableFuture<T> future, String what) throws IOException, InterruptedException {
        try {
            return future.get(KIOSK_START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(what + " did not start", e);
        }
    }

    private List<String> portalArguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--city=" + options.city(),
                "--demonstration=true",
                "--previews-per-minute=600",
                "--database=jdbc:sqlite:" + state.resolve("portal.db"),
                "--ready-file=" + state.resolve("portal.ready")));
        Path registers = options.registers();
        arguments.add("--registers=" + (registers == null ? "demo" : registers.toAbsolutePath()));
        if (registers != null) {
            arguments.add("--registers-are-invented");
        }
        return arguments;
    }

    private KioskConfig config(URI portal) {
        return new KioskConfig(
                portal,
                DemoPortal.KIOSK,
                DemoPortal.KEY,
                options.panel(),
                Map.of(
                        DeviceKind.DOCUMENT_PRINTER, URI.create("sim:document-printer?out=" + trays.sheets()),
                        DeviceKind.RECEIPT_PRINTER, URI.create("sim:receipt-printer?out=" + trays.receipts()),
                        DeviceKind.BARCODE_SCANNER, URI.create("sim:scanner"),
                        DeviceKind.SPEECH, URI.create("sim:speech"),
                        DeviceKind.HEADPHONE_JACK, URI.create("sim:headphones"),
                        DeviceKind.KEYPAD, URI.create("sim:keypad"),
                        DeviceKind.TOUCHSCREEN, URI.create("sim:touchscreen"),
                        DeviceKind.CABINET, URI.create("sim:cabinet"),
                        DeviceKind.NETWORK, URI.create("sim:network")),
                state,
                true,
                KioskConfig.Deadlines.DEFAULT,
                KioskConfig.DARK_AFTER);
    }
}
