package ua.vikno.devices.linux.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A GPIO chip that the kernel plays (Documentation/admin-guide/gpio/gpio-sim.rst), with somebody's hand on its lines. */
final class GpioChip implements AutoCloseable {
    private static final Path CHIPS = Path.of("/sys/kernel/config/gpio-sim");
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Path device = CHIPS.resolve("cabinet");
    private final Path bank = device.resolve("bank0");
    private final Path lines;
    private boolean live;

    GpioChip(String label, int lines) throws IOException {
        Files.createDirectory(device);
        Files.createDirectory(bank);
        Files.writeString(bank.resolve("label"), label);
        Files.writeString(bank.resolve("num_lines"), Integer.toString(lines));
        Files.writeString(device.resolve("live"), "1");
        live = true;
        this.lines = Path.of("/sys/devices/platform")
                .resolve(Files.readString(device.resolve("dev_name")).strip())
                .resolve(Files.readString(bank.resolve("chip_name")).strip());
    }

    /** From outside, up or down. */
    void pull(int line, boolean up) throws IOException {
        Files.writeString(lines.resolve("sim_gpio" + line).resolve("pull"), up ? "pull-up" : "pull-down");
    }

    /** Returns when the line has this level; an error if that takes too long. */
    void awaitOutput(int line, boolean high) throws IOException {
        Path value = lines.resolve("sim_gpio" + line).resolve("value");
        Instant end = Instant.now().plus(PATIENCE);
        while (Files.readString(value).strip().equals("1") != high) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("line %d is not %s".formatted(line, high ? "high" : "low"));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() throws IOException {
        if (live) {
            live = false;
            Files.writeString(device.resolve("live"), "0");
            Files.delete(bank);
            Files.delete(device);
        }
    }
}
