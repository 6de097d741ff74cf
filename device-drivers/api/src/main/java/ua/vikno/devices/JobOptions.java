package ua.vikno.devices;

import java.time.Duration;

/**
 * @param name shown in the printer's queue; must not be personal
 * @param deadline after which the job is cancelled and its outcome told
 */
public record JobOptions(String name, Duration deadline) {
    public static JobOptions named(String name) {
        return new JobOptions(name, Duration.ofSeconds(90));
    }
}
