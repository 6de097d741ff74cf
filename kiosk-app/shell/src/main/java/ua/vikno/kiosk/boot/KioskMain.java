package ua.vikno.kiosk.boot;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.state.config.ConfigFile;
import ua.vikno.state.config.KioskConfig;

/**
 * The kiosk: {@code KioskMain --config FILE}. With {@code --train} it plays a short visit on its own screen and ends, so
 * that the JDK can write its start-up cache ({@code -XX:AOTCacheOutput}).
 *
 * <p>Exit codes: 0 told to stop, 2 misused, misconfigured or without a log.
 */
public final class KioskMain {
    private static final int MISUSED = 2;

    private KioskMain() {}

    public static void main(String[] arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean train = rest.remove("--train");
        if (rest.size() != 2 || !rest.getFirst().equals("--config")) {
            fail("usage: KioskMain --config FILE [--train]");
            return;
        }
        try {
            KioskConfig config = ConfigFile.read(Path.of(rest.getLast()));
            open(config, train);
        } catch (ConfigFile.Unusable e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private static void open(KioskConfig config, boolean train) {
        KioskClock clock = KioskClock.system();
        CompletableFuture<Ahead> ahead = Ahead.begin(clock, config);
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            try {
                Kiosk kiosk = Kiosk.open(config, clock, Witness.NOBODY, ahead.join());
                if (train) {
                    new Training(kiosk).start();
                }
            } catch (CompletionException e) {
                fail(String.valueOf(e.getCause()));
            }
        });
    }

    private static void fail(String why) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println(why);
        System.exit(MISUSED);
    }
}
