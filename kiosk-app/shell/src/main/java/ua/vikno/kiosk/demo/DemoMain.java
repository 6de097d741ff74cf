package ua.vikno.kiosk.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code ./vikno demo}: see {@link DemoOptions#USAGE}. Exit code 0 only if everything was really reached. */
public final class DemoMain {
    private static final int MISUSED = 2;

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
        System.exit(new Demonstration(options, out).run());
    }
}
