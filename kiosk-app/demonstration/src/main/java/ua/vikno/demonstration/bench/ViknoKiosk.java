package ua.vikno.demonstration.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The kiosk as it is delivered: the launcher says with which command. */
record ViknoKiosk(List<String> command) implements Contender {
    static final String READY = "kiosk ready";

    @Override
    public String name() {
        return "Vikno";
    }

    @Override
    public ProcessTree start(Path log) {
        try {
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
        try {
            return Files.readString(log).contains(READY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
