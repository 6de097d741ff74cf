package ua.vikno.demonstration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ua.vikno.demonstration.tour.TourFailed;

/** {@code ./vikno demo}: see {@link DemoOptions#USAGE}. Exit code 0 only if everything was really reached. */
public final class DemoMain {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    /** A tour takes a minute; a slow machine may take five. */
    private static final long TOUR_MINUTES = 8;
    /** With a thousand pictures more. */
    private static final long SHEET_MINUTES = 30;

    private DemoMain() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        DemoOptions options;
        try {
            options = DemoOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(DemoOptions.USAGE);
            System.exit(MISUSED);
            return;
        }
        if (options.tour()) {
            endAfter(options.sheet() ? SHEET_MINUTES : TOUR_MINUTES, out);
        }
        System.exit(run(options, out));
    }

    private static int run(DemoOptions options, PrintStream out) {
        try {
            new Demonstration(options, out).run();
            return 0;
        } catch (IOException | TourFailed | RuntimeException e) {
            out.println("the demonstration failed: " + e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    /** Whatever hangs, the tour does not. */
    private static void endAfter(long minutes, PrintStream out) {
        Thread watch = Thread.ofPlatform().daemon().name("tour-deadline").unstarted(() -> {
            try {
                if (!new CountDownLatch(1).await(minutes, TimeUnit.MINUTES)) {
                    out.println("the tour took longer than " + minutes + " minutes");
                    Runtime.getRuntime().halt(FAILED);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watch.start();
    }
}
