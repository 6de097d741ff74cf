package ua.vikno.technician.setup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.technician.clock.TimeStep;
import ua.vikno.technician.configuration.KioskFile;
import ua.vikno.technician.console.ConsoleSurface;
import ua.vikno.technician.console.Lines;
import ua.vikno.technician.network.NetworkStep;
import ua.vikno.technician.plugged.PluggedDevices;
import ua.vikno.technician.setup.SetupOrder.Misused;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Words;

/** {@code vikno-setup}. Exit code 0: every step that was run is as it must be, 1: not, 2: typed wrongly. */
public final class SetupCommand {
    private static final int MISUSED = 2;
    private static final List<String> STEPS = List.of("network", "time", "devices");

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
            out.println("vikno-setup [network|time|devices] [--language uk|en] [--config FILE] [--demonstration]");
            return MISUSED;
        }
        Locale language = order.language() == null ? asked() : order.language();
        if (language == null) {
            return 1;
        }
        Words words = new Words(language);
        KioskFile file = new KioskFile(order.config());
        List<Step> steps = List.of(
                NetworkStep.of(() -> file.value("portal.url")),
                TimeStep.of(() -> file.value("portal.url"), InstantSource.system()),
                PluggedDevices.step(Drivers.load(order.demonstration()), file, words));
        Menu menu = new Menu(out, words, new ConsoleSurface(out, in, words), steps);
        return order.step().isPresent() ? menu.single(order.step().get()) : menu.run();
    }

    /** In both languages, and in letters that every terminal has first. */
    private @Nullable Locale asked() {
        out.println();
        out.println("  1  English");
        out.println("  2  Ukrainian / українською");
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
                default -> out.println("1 / 2");
            }
        }
    }
}
