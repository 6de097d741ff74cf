package ua.vikno.portal.fleet;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import ua.vikno.portal.command.CommandLine;
import ua.vikno.portal.command.Exit;
import ua.vikno.portal.command.PortalCommand;
import ua.vikno.portal.fleet.AlertReceiver.Delivery;
import ua.vikno.portal.options.AlertOptions;

/** Tries whether alerts arrive, before a kiosk is in trouble. */
final class AlertsCommand {
    private static final Set<String> OPTIONS = Set.of(
            "--alerts-webhook",
            "--alerts-webhook-file",
            "--alerts-webhook-secret-file",
            "--alerts-mail",
            "--alerts-mail-from",
            "--alerts-mail-to",
            "--alerts-mail-user",
            "--alerts-mail-password-file",
            "--alerts-mail-ca");
    private static final String HELP = """
        usage: vikno portal alerts test --alerts-webhook=URL | --alerts-mail=smtps://HOST …

        test sends one message that says that it is a test to each receiver of the options, which are the portal's own: see
        vikno portal --help. Neither the database nor a portal that runs is touched.

        exit code: 0 each receiver has taken it, 1 one has not, 2 the command could not run
        """;

    private AlertsCommand() {}

    public static void main(String[] args) {
        command(Clock.systemUTC()).main(args);
    }

    static int run(List<String> args, Clock clock, PrintStream out, PrintStream err) {
        return command(clock).run(args, out, err);
    }

    private static PortalCommand command(Clock clock) {
        return new PortalCommand("alerts", HELP, (line, out, _) -> run(line, clock, out));
    }

    private static Exit run(CommandLine line, Clock clock, PrintStream out) {
        Map<String, String> typed = line.options(OPTIONS);
        if (line.isStrange() || !line.form().equals("test2") || typed.isEmpty()) {
            return Exit.MISUSED;
        }
        Map<String, Object> options = typed.entrySet().stream()
                .collect(Collectors.toMap(option -> option.getKey().substring(2), Map.Entry::getValue));
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("typed", options));
        Instant now = clock.instant();
        boolean all = true;
        for (AlertReceiver receiver : FleetConfiguration.receivers(AlertOptions.of(environment))) {
            all &= sent(receiver, now, out);
        }
        return all ? Exit.DONE : Exit.REFUSED;
    }

    private static boolean sent(AlertReceiver receiver, Instant now, PrintStream out) {
        try (receiver) {
            Delivery delivery = receiver.send(UUID.randomUUID().toString(), AlertText.test(now), now);
            out.println(receiver.name() + ": "
                    + switch (delivery) {
                        case Delivery.Taken() -> "taken";
                        case Delivery.Failed(String reason) -> "failed, " + reason;
                    });
            return delivery instanceof Delivery.Taken;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
