package ua.vikno.kiosk.boot;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.state.config.ConfigFile;
import ua.vikno.state.config.KioskConfig;

/**
 * The kiosk: {@code KioskMain --config FILE}. With {@code --train} it plays a short visit on its own screen and ends, so
 * that the JDK can write its start-up cache ({@code -XX:AOTCacheOutput}). Ends with an {@link ExitCode}.
 */
public final class KioskMain {
    private static final EventLog LOG = new EventLog();

    private KioskMain() {}

    public static void main(String[] arguments) {
        // Every thread, the toolkit's included: by class and place only, messages may quote what was typed.
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> LOG.note(LogEvent.THREAD_BROKE, fault));
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean train = rest.remove("--train");
        if (rest.size() != 2 || !rest.getFirst().equals("--config")) {
            refuse("usage: KioskMain --config FILE [--train]");
            return;
        }
        try {
            open(ConfigFile.read(Path.of(rest.getLast())), train);
        } catch (ConfigFile.Unusable e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private static void open(KioskConfig config, boolean train) {
        Shutdown shutdown = Shutdown.install();
        KioskClock clock = KioskClock.system();
        CompletableFuture<Preload> ahead = Preload.begin(clock, config);
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> open(config, clock, ahead, shutdown, train));
        } catch (Throwable noDisplay) {
            lost(noDisplay, shutdown);
        }
    }

    private static void open(
            KioskConfig config, KioskClock clock, CompletableFuture<Preload> ahead, Shutdown shutdown, boolean train) {
        try {
            Kiosk kiosk = Kiosk.open(config, clock, Witness.NOBODY, ahead.join());
            shutdown.closes(kiosk::close);
            var _ = kiosk.lost().thenAccept(shutdown::end);
            // Nobody on duty closes the window: the display has gone.
            var _ = kiosk.closed().thenRun(() -> shutdown.end(ExitCode.RESTART));
            if (train) {
                new Training(kiosk, () -> shutdown.end(ExitCode.STOPPED)).start();
            }
        } catch (Throwable broken) {
            lost(broken, shutdown);
        }
    }

    /** There is no screen to say it on. */
    private static void lost(Throwable why, Shutdown shutdown) {
        LOG.note(LogEvent.START_FAILED, why);
        say("the kiosk cannot show its first screen: " + why);
        shutdown.end(ExitCode.RESTART);
    }

    private static void refuse(String why) {
        say(why);
        System.exit(ExitCode.MISCONFIGURED.code());
    }

    private static void say(String what) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println(what);
    }
}
