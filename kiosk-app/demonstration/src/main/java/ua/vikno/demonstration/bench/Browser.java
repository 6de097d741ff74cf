package ua.vikno.demonstration.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Chromium in kiosk mode with a fresh profile, showing a local page equivalent to our first two screens. */
record Browser(Path page, Path work, int width, int height) implements Contender {

    @Override
    public String name() {
        return "Chromium";
    }

    @Override
    public ProcessTree start(Path log) {
        try {
            Path profile = Files.createTempDirectory(work, "profile");
            // The background services are switched off in the browser's favour: they cost memory and need a network.
            var command = List.of(
                    "chromium",
                    "--kiosk",
                    "--no-sandbox",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-quic",
                    "--force-device-scale-factor=1",
                    "--window-position=0,0",
                    "--window-size=" + width + "," + height,
                    "--user-data-dir=" + profile,
                    page.toUri().toString());
            return new ProcessTree(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public boolean ready(Path log) {
        return true;
    }
}
