package ua.vikno.devices.simulated.printer;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.spi.DeviceAddress;

/** What both simulated printers read from their URI. */
final class Parameters {
    private Parameters() {}

    /** {@code situation=NAME}, or for short {@code paper=out}, {@code paper=near-end}. */
    static Situation situation(DeviceAddress address) {
        String paper = address.parameters().get("paper");
        return paper == null
                ? Situation.named(address.text("situation", Situation.NORMAL.name()))
                : Situation.named("paper-" + paper);
    }

    static @Nullable Path directory(DeviceAddress address) {
        String out = address.parameters().get("out");
        return out == null ? null : Path.of(out);
    }
}
