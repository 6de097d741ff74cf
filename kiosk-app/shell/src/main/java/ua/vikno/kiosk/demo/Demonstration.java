package ua.vikno.kiosk.demo;

import java.io.PrintStream;

/** One run of the demonstration. */
final class Demonstration {
    private final DemoOptions options;
    private final PrintStream progress;

    Demonstration(DemoOptions options, PrintStream progress) {
        this.options = options;
        this.progress = progress;
    }

    int run() {
        progress.println(options);
        return 1;
    }
}
