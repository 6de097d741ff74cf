package ua.vikno.devices.linux.cabinet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ua.vikno.devices.CabinetInput;
import ua.vikno.devices.spi.DeviceAddress;

/**
 * Which part of the cabinet hangs on which line.
 *
 * @param wires at least one, each part and each line once
 * @param debounce how long a switch must be still before it counts
 */
public record Wiring(List<Wire> wires, Bias bias, Duration debounce) {
    /** The parameters of a cabinet's address that say how it is wired. */
    public static final Set<String> PARAMETERS =
            Set.of("presence", "door", "help", "light", "backlight", "active-low", "bias", "debounce-ms");

    /** Shorter than the quickest press, longer than contacts bounce. */
    private static final int DEBOUNCE = 20;

    private static final int LONGEST_DEBOUNCE = 1000;
    private static final int MOST_LINES = 1024;

    public Wiring {
        wires = List.copyOf(wires);
    }

    /** A part of the cabinet that can be wired. */
    public enum Part {
        PRESENCE,
        DOOR,
        HELP,
        LIGHT,
        BACKLIGHT;

        public boolean output() {
            return this == LIGHT || this == BACKLIGHT;
        }

        /** What an input tells; empty for an output. */
        public Optional<CabinetInput> input() {
            return switch (this) {
                case PRESENCE -> Optional.of(CabinetInput.PRESENCE);
                case DOOR -> Optional.of(CabinetInput.DOOR);
                case HELP -> Optional.of(CabinetInput.HELP_BUTTON);
                case LIGHT, BACKLIGHT -> Optional.empty();
            };
        }

        String typed() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The resistor inside the chip that decides what an open contact means. */
    public enum Bias {
        AS_IS,
        PULL_UP,
        PULL_DOWN,
        NONE
    }

    /**
     * @param line of the chip, from 0
     * @param activeLow whether the part is active when its line is at 0 V
     */
    public record Wire(Part part, int line, boolean activeLow) {}

    /** @throws IllegalArgumentException if a part is unknown, a line is used twice, or nothing is wired */
    public static Wiring of(DeviceAddress address) {
        Set<String> low =
                new HashSet<>(Arrays.asList(address.text("active-low", "").split(",", -1)));
        low.remove("");
        List<Wire> wires = new ArrayList<>();
        Set<Integer> lines = new HashSet<>();
        for (Part part : Part.values()) {
            int line = address.number(part.typed(), -1);
            boolean inverted = line >= 0 && low.remove(part.typed());
            if (line >= MOST_LINES || (line >= 0 && !lines.add(line))) {
                throw new IllegalArgumentException(
                        "line %d of %s is used twice or too high".formatted(line, part.typed()));
            }
            if (line >= 0) {
                wires.add(new Wire(part, line, inverted));
            }
        }
        if (wires.isEmpty() || !low.isEmpty()) {
            throw new IllegalArgumentException(
                    wires.isEmpty()
                            ? "nothing is wired: presence=, door=, help=, light=, backlight="
                            : "active-low=" + low);
        }
        int debounce = address.number("debounce-ms", DEBOUNCE);
        if (debounce < 0 || debounce > LONGEST_DEBOUNCE) {
            throw new IllegalArgumentException("debounce-ms wants 0 … " + LONGEST_DEBOUNCE);
        }
        return new Wiring(wires, bias(address.text("bias", "as-is")), Duration.ofMillis(debounce));
    }

    private static Bias bias(String text) {
        return Arrays.stream(Bias.values())
                .filter(each -> each.name().replace('_', '-').equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bias wants as-is, pull-up, pull-down or none"));
    }
}
