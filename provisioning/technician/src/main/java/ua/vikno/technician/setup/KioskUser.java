package ua.vikno.technician.setup;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import ua.vikno.technician.setup.Menu.Act;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Guide;
import ua.vikno.technician.step.Surface;

/**
 * Runs a step as the kiosk's own user. Root writes no file into the kiosk's state directory: it would belong to root, and a
 * kiosk that somebody has taken over could lead root to another file by a link.
 */
final class KioskUser {
    /** Set by the installed {@code vikno-setup}, which changes the user for the step {@code enrol}: its own path. */
    private static final String PROGRAM = "VIKNO_SETUP";

    private KioskUser() {}

    /** Empty where this process is not root, or was not started by the installed program. */
    static Optional<Act> act(Surface surface, List<String> arguments) {
        String program = System.getenv(PROGRAM);
        if (program == null || !System.getProperty("user.name").equals("root")) {
            return Optional.empty();
        }
        return Optional.of(() -> run(surface, program, arguments));
    }

    /** On this terminal, for as long as the technician works in it. */
    static Guide.Result run(Surface surface, String program, List<String> arguments) throws InterruptedException {
        try {
            ProcessBuilder process = new ProcessBuilder(program).inheritIO();
            process.command().addAll(arguments);
            boolean good = process.start().waitFor() == 0;
            return new Guide.Result(List.of(), good);
        } catch (IOException e) {
            Finding refused = Finding.bad("enrol.not-started", String.valueOf(e.getMessage()));
            surface.show(refused);
            return new Guide.Result(List.of(refused), true);
        }
    }
}
