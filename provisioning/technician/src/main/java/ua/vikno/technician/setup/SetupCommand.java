package ua.vikno.technician.setup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.identity.Identity;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.technician.clock.TimeStep;
import ua.vikno.technician.commissioning.Commissioning;
import ua.vikno.technician.commissioning.DisplayStep;
import ua.vikno.technician.commissioning.MachineStep;
import ua.vikno.technician.commissioning.PanelStep;
import ua.vikno.technician.configuration.KioskFile;
import ua.vikno.technician.console.ConsoleSurface;
import ua.vikno.technician.console.Lines;
import ua.vikno.technician.enrolment.CertificateStep;
import ua.vikno.technician.enrolment.EnrolStep;
import ua.vikno.technician.network.NetworkStep;
import ua.vikno.technician.plugged.PluggedDevices;
import ua.vikno.technician.portal.KioskPortal;
import ua.vikno.technician.portal.PortalStep;
import ua.vikno.technician.setup.Menu.Act;
import ua.vikno.technician.setup.SetupOrder.Misused;
import ua.vikno.technician.soak.SoakStep;
import ua.vikno.technician.staff.StaffStep;
import ua.vikno.technician.step.Guide;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Surface;
import ua.vikno.technician.step.Words;

/** {@code vikno-setup}. Exit code 0: every step that was run is as it must be, 1: not, 2: typed wrongly. */
public final class SetupCommand {
    private static final int MISUSED = 2;
    private static final List<String> STEPS =
            List.of("network", "time", "enrol", "panel", "devices", "staff", "test", "soak");

    private final PrintStream out;
    private final Lines in;

    SetupCommand(PrintStream out, Lines in) {
        this.out = out;
        this.in = in;
    }

    static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new SetupCommand(out, Lines.ofTheProcess()).run(List.of(arguments)));
    }

    int run(List<String> arguments) throws InterruptedException {
        SetupOrder order;
        try {
            order = SetupOrder.parse(arguments, STEPS);
        } catch (Misused e) {
            out.println("vikno-setup: " + e.getMessage());
            out.println(
                    "vikno-setup [network|time|enrol|panel|devices|staff|test|soak] [--minutes N] [--language uk|en|hu] [--config FILE] [--report DIRECTORY]");
            return MISUSED;
        }
        Locale language = order.language() == null ? asked() : order.language();
        if (language == null) {
            return 1;
        }
        Words words = new Words(language);
        KioskFile file = new KioskFile(order.config());
        Surface surface = new ConsoleSurface(out, in, words);
        Menu menu = new Menu(out, words, surface, acts(order, file, words, surface));
        return order.step().isPresent() ? menu.single(order.step().get()) : menu.run();
    }

    private static Map<String, Act> acts(SetupOrder order, KioskFile file, Words words, Surface surface) {
        Drivers drivers = Drivers.load(order.demonstration());
        ProxyFile proxy = proxy(file);
        KioskPortal portal = new KioskPortal(() -> stateDirectory(file), () -> file.value("portal.url"), proxy);
        Step time = TimeStep.of(portal, InstantSource.system());
        Step enrol = EnrolStep.of(
                stateDirectory(file),
                proxy,
                PluggedDevices.scanner(drivers, file, words),
                words,
                InstantSource.system());
        Map<String, Act> acts = new LinkedHashMap<>();
        Step panel = PanelStep.of(file, sessionFile(file));
        Step staff = new StaffStep(staffFile(file));
        for (Step step :
                List.of(NetworkStep.of(portal), time, enrol, panel, PluggedDevices.step(drivers, file, words), staff)) {
            acts.put(step.name(), () -> new Guide(surface).run(step));
        }
        KioskUser.act(
                        surface,
                        List.of(
                                enrol.name(),
                                "--language",
                                words.language().getLanguage(),
                                "--config",
                                file.path().toString()))
                .ifPresent(act -> acts.put(enrol.name(), act));
        acts.put(
                "test",
                () -> new Commissioning(
                                surface,
                                words,
                                key -> known(key, portal, file),
                                portal::identity,
                                order.report(),
                                InstantSource.system())
                        .run(tests(file, portal, time, PluggedDevices.proofs(drivers, file, words))));
        SoakStep soak = new SoakStep(drivers, file, words, order.report(), order.minutes(), InstantSource.system());
        acts.put(soak.name(), () -> new Guide(surface).run(soak));
        return acts;
    }

    /** Beside another configuration, where that is not the package's; /etc may be read-only, and lead elsewhere by a link. */
    private static KioskFile sessionFile(KioskFile file) {
        Path packaged = Path.of("/etc/default/vikno-kiosk");
        Path path =
                file.path().startsWith("/etc/vikno") ? packaged : file.path().resolveSibling("session");
        try {
            return KioskFile.empty(path.toRealPath());
        } catch (IOException e) {
            return KioskFile.empty(path);
        }
    }

    private static Path staffFile(KioskFile file) {
        String configured = file.value("staff.file");
        if (!configured.isEmpty()) {
            return Path.of(configured);
        }
        return file.path().startsWith("/etc/vikno")
                ? KioskConfig.STAFF_FILE
                : file.path().resolveSibling("staff");
    }

    /** A kiosk without a portal has no time to compare: that it has none is one fault, not two. */
    private static List<Step> tests(KioskFile file, KioskPortal portal, Step time, Step proofs) {
        List<Step> steps = new ArrayList<>();
        steps.add(MachineStep.of(() -> stateDirectory(file)));
        steps.add(DisplayStep.of(file::value));
        if (!portal.address().isEmpty()) {
            steps.add(time);
        }
        steps.add(
                new CertificateStep(() -> stateDirectory(file), () -> file.value("kiosk.key"), InstantSource.system()));
        steps.add(new PortalStep(portal));
        steps.add(proofs);
        return steps;
    }

    /** What a kiosk that has enrolled is called, and its portal, does not stand in its configuration. */
    private static String known(String key, KioskPortal portal, KioskFile file) {
        return switch (key) {
            case "portal.url" -> portal.address();
            case "kiosk.id" -> portal.identity().map(Identity::kiosk).orElseGet(() -> file.value(key));
            default -> file.value(key);
        };
    }

    private static ProxyFile proxy(KioskFile file) {
        String configured = file.value("proxy.file");
        return new ProxyFile(configured.isEmpty() ? ProxyFile.USUAL : Path.of(configured));
    }

    private static Path stateDirectory(KioskFile file) {
        String configured = file.value("state.directory");
        return Path.of(configured.isEmpty() ? KioskFile.PACKAGE_STATE : configured);
    }

    /** In all languages, and in letters that every terminal has first. */
    private @Nullable Locale asked() {
        out.println();
        out.println("  1  English");
        out.println("  2  Ukrainian / українською");
        out.println("  3  Hungarian / magyarul");
        while (true) {
            out.print("> ");
            out.flush();
            String typed = in.line();
            if (typed == null) {
                return null;
            }
            switch (typed.strip()) {
                case "1" -> {
                    return Locale.ENGLISH;
                }
                case "2" -> {
                    return Locale.of("uk");
                }
                case "3" -> {
                    return Locale.of("hu");
                }
                default -> out.println("1 / 2 / 3");
            }
        }
    }
}
