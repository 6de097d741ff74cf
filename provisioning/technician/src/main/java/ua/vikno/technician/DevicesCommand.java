package ua.vikno.technician;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.technician.Order.Misused;

/** {@code ./vikno devices}. Exit code 0: what was asked holds, 1: it does not, 2: typed wrongly. */
public final class DevicesCommand {
    static final int GOOD = 0;
    static final int BAD = 1;
    static final int MISUSED = 2;

    private static final Duration LONGEST = Duration.ofDays(365);

    private final PrintStream out;
    private final PrintStream trouble;
    private final Map<String, String> environment;

    DevicesCommand(PrintStream out, PrintStream trouble, Map<String, String> environment) {
        this.out = out;
        this.trouble = trouble;
        this.environment = environment;
    }

    static void main(String[] arguments) throws InterruptedException {
        DevicesCommand command = new DevicesCommand(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                System.getenv());
        System.exit(command.run(List.of(arguments)));
    }

    int run(List<String> arguments) throws InterruptedException {
        Order order;
        try {
            order = Order.parse(arguments);
        } catch (Misused e) {
            trouble.println("vikno devices: " + e.getMessage());
            return MISUSED;
        }
        Translations words = new Translations(Translations.language(order.language(), language()));
        Drivers drivers = Drivers.load(order.demonstration());
        try (CommandRun session =
                new CommandRun(words, new Printout(out, order.json()), trouble, drivers, Clock.systemUTC())) {
            // Ctrl-C must leave nothing behind: no job in a printer, no line held.
            Runtime.getRuntime().addShutdownHook(new Thread(session::close));
            return run(order, session);
        }
    }

    private static int run(Order order, CommandRun session) throws InterruptedException {
        Duration limit = order.limit();
        return switch (order.verb()) {
            case LIST -> new Listing(session).run();
            case WATCH -> new Watching(session).run(order.devices(), limit == null ? LONGEST : limit);
            case TEST_PRINT -> new TestPrint(session).run(order.devices().getFirst(), limit);
            case SCAN ->
                new Scanning(session).run(order.devices().getFirst(), order.count(), limit == null ? LONGEST : limit);
            case SELF_TEST -> new SelfTest(session).run(order.devices(), order.config(), limit);
        };
    }

    /** The first that is set decides, as in gettext. */
    private String language() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
