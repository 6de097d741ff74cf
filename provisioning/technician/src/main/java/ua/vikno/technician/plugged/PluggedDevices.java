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

/** The step {@code devices} of a real machine. */
public final class PluggedDevices {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CODES = 10_000;

    private PluggedDevices() {}

    public static Step step(Drivers drivers, KioskFile file, Words words) {
        RandomGenerator random = new SecureRandom();
        Workbench bench = new Workbench(drivers, PATIENCE);
        Proving proving = new Proving(
                bench, words, () -> String.format(Locale.ROOT, "%04d", random.nextInt(CODES)), Clock.systemUTC());
        return new DevicesStep(bench, proving, file);
    }
}
