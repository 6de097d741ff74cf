package ua.vikno.technician.plugged;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.technician.configuration.KioskFile;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Words;

/** The steps {@code devices} and {@code proofs} of a real machine, and its scanner. */
public final class PluggedDevices {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CODES = 10_000;

    private PluggedDevices() {}

    /** Finds what is plugged in, and configures what is proved. */
    public static Step step(Drivers drivers, KioskFile file, Words words) {
        return new DevicesStep(new Workbench(drivers, PATIENCE), proving(drivers, words), file);
    }

    /** Proves what is configured. */
    public static Step proofs(Drivers drivers, KioskFile file, Words words) {
        return new ConfiguredDevicesStep(proving(drivers, words), file);
    }

    /** Reads a code that is no device's proof. */
    public static CodeScanner scanner(Drivers drivers, KioskFile file, Words words) {
        return new CodeScanner(new Workbench(drivers, PATIENCE), proving(drivers, words), file);
    }

    private static Proving proving(Drivers drivers, Words words) {
        RandomGenerator random = new SecureRandom();
        return new Proving(
                new Workbench(drivers, PATIENCE),
                words,
                () -> String.format(Locale.ROOT, "%04d", random.nextInt(CODES)),
                Clock.systemUTC());
    }
}
