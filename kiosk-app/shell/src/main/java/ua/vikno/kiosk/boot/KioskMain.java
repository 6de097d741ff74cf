package ua.vikno.kiosk.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.log.LogFile;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.state.config.ConfigFile;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.file.FileLock;
import ua.vikno.state.layout.StateDirectory;

/**
 * The kiosk: {@code KioskMain --config FILE}. With {@code --train} it plays a short visit on its own screen and ends, so
 * that the JDK can write its start-up cache ({@code -XX:AOTCacheOutput}). Ends with an {@link ExitCode}.
 */
public final class KioskMain {
    private static final EventLog LOG = new EventLog();

    /** Held as long as the process lives. */
    private static @Nullable FileLock only;

    private KioskMain() {}

    public static void main(String[] arguments) {
        // A machine set to Egypt or Iran writes other digits, also in what libraries put together.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        // Every thread, the toolkit's included: by class and place only, messages may quote what was typed.
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> LOG.note(LogEvent.THREAD_BROKE, fault));
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean train = rest.remove("--train");
        if (rest.size() != 2 || !rest.getFirst().equals("--config")) {
            refuse("usage: KioskMain --config FILE [--train]");
            return;
        }
        try {
            KioskConfig config = ConfigFile.read(rest.getLast());
            if (alone(config.state())) {
                open(config, train);
            }
        } catch (ConfigFile.Unusable e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    /** Two kiosks in one state directory would take each other's journal and sign of life for their own. */
    private static boolean alone(StateDirectory state) {
        try {
            state.create();
            only = FileLock.take(state.lock()).orElse(null);
        } catch (IOException e) {
            // A disk that cannot be written is no reason not to serve; who shares it cannot write there either.
            LOG.note(LogEvent.STATE_FILE_TROUBLE, e);
            return true;
        }
        if (only == null) {
            LogFile.standardError();
            LOG.note(LogEvent.STATE_IN_USE);
            System.exit(ExitCode.RESTART.code());
        }
        return only != null;
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
