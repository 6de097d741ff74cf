package ua.vikno.devices.pi4j;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ua.vikno.devices.CabinetInput;
import ua.vikno.devices.linux.cabinet.Lines;
import ua.vikno.devices.linux.cabinet.Wiring;
import ua.vikno.devices.linux.cabinet.Wiring.Part;
import ua.vikno.devices.linux.cabinet.Wiring.Wire;

/** Lines of a Pi4J context, which ends with them. Pi4J throws unchecked whatever goes wrong: here it is trouble of a device. */
final class Pi4jLines implements Lines {
    /**
     * Most changes kept until they are read; a switch that chatters loses further ones, but the inputs are read again
     * from time to time.
     */
    private static final int PENDING = 256;

    private final Context context;
    private final Map<CabinetInput, DigitalInput> inputs = new EnumMap<>(CabinetInput.class);
    private final Map<Part, DigitalOutput> outputs = new EnumMap<>(Part.class);
    private final Map<Part, Boolean> inverted = new EnumMap<>(Part.class);
    private final BlockingQueue<List<Change>> pending = new LinkedBlockingQueue<>(PENDING);

    private Pi4jLines(Context context) {
        this.context = context;
    }

    static Lines open(Supplier<Context> contexts, Wiring wiring) throws IOException {
        return guarded(() -> {
            Pi4jLines lines = new Pi4jLines(contexts.get());
            boolean wired = false;
            try {
                wiring.wires().forEach(wire -> lines.wire(wire, wiring));
                wired = true;
                return lines;
            } finally {
                if (!wired) {
                    lines.close();
                }
            }
        });
    }

    private void wire(Wire wire, Wiring wiring) {
        inverted.put(wire.part(), wire.activeLow());
        wire.part().input().ifPresentOrElse(input -> input(wire, input, wiring), () -> output(wire));
    }

    private void input(Wire wire, CabinetInput input, Wiring wiring) {
        DigitalInput pin = context.create(DigitalInput.newConfigBuilder(context)
                .id(wire.part().name())
                .address(wire.line())
                .pull(pull(wiring.bias()))
                .debounce(wiring.debounce().toNanos() / 1000, TimeUnit.MICROSECONDS)
                .build());
        pin.addListener(event -> pending.offer(List.of(new Change(input, active(wire.part(), event.state())))));
        inputs.put(input, pin);
    }

    private void output(Wire wire) {
        DigitalState off = state(wire.part(), false);
        outputs.put(
                wire.part(),
                context.create(DigitalOutput.newConfigBuilder(context)
                        .id(wire.part().name())
                        .address(wire.line())
                        .initial(state(wire.part(), wire.part() == Part.BACKLIGHT))
                        .shutdown(off)
                        .build()));
    }

    @Override
    public Map<CabinetInput, Boolean> inputs() throws IOException {
        return guarded(() -> {
            if (context.isShutdown()) {
                throw new IllegalStateException("the context was shut down");
            }
            Map<CabinetInput, Boolean> now = new EnumMap<>(CabinetInput.class);
            inputs.forEach((input, pin) -> now.put(input, active(part(input), pin.state())));
            return now;
        });
    }

    @Override
    public void set(Part output, boolean on) throws IOException {
        DigitalOutput pin = outputs.get(output);
        if (pin != null) {
            guarded(() -> pin.state(state(output, on)));
        }
    }

    @Override
    public List<Change> changes(Duration longest) throws IOException {
        List<Change> changes = new ArrayList<>();
        try {
            List<Change> first = pending.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
            for (List<Change> next = first; next != null; next = pending.poll()) {
                changes.addAll(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return changes;
    }

    @Override
    public void wake() {
        pending.offer(List.of());
    }

    @Override
    public void close() {
        context.shutdown();
    }

    private boolean active(Part part, DigitalState state) {
        return state.isHigh() != Boolean.TRUE.equals(inverted.get(part));
    }

    private DigitalState state(Part part, boolean active) {
        return active == Boolean.TRUE.equals(inverted.get(part)) ? DigitalState.LOW : DigitalState.HIGH;
    }

    private static Part part(CabinetInput input) {
        return switch (input) {
            case PRESENCE -> Part.PRESENCE;
            case DOOR -> Part.DOOR;
            case HELP_BUTTON -> Part.HELP;
        };
    }

    private static PullResistance pull(Wiring.Bias bias) {
        return switch (bias) {
            case PULL_UP -> PullResistance.PULL_UP;
            case PULL_DOWN -> PullResistance.PULL_DOWN;
            case AS_IS, NONE -> PullResistance.OFF;
        };
    }

    private static <T> T guarded(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw new IOException("Pi4J: " + e, e);
        }
    }
}
