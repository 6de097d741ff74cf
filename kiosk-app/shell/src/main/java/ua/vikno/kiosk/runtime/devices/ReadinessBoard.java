package ua.vikno.kiosk.runtime.devices;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;

/** Gathers what works now and tells it whenever it changes. */
final class ReadinessBoard {
    private final @Nullable Device sheet;
    private final @Nullable Device receipt;
    private final @Nullable Device scanner;
    private final EventLog log;
    private final Consumer<Event> events;
    private @Nullable Boolean portal;
    private boolean storage = true;
    private Event.@Nullable Readiness told;

    ReadinessBoard(
            @Nullable Device sheet,
            @Nullable Device receipt,
            @Nullable Device scanner,
            EventLog log,
            Consumer<Event> events) {
        this.sheet = sheet;
        this.receipt = receipt;
        this.scanner = scanner;
        this.log = log;
        this.events = events;
    }

    void portal(boolean reachable) {
        synchronized (this) {
            portal = reachable;
        }
        refresh();
    }

    void storage(boolean usable) {
        synchronized (this) {
            storage = usable;
        }
        refresh();
    }

    /** Listens to a device that counts. */
    void watch(Device device) {
        device.listen(event -> {
            if (event instanceof DeviceEvent.StatusChanged changed) {
                log.note(LogEvent.DEVICE, facts(device, changed));
                refresh();
            }
        });
    }

    /** Tells the present state if it is not what was told last; nothing, before it is known whether the portal answers. */
    synchronized void refresh() {
        if (portal == null) {
            return;
        }
        Event.Readiness now = new Event.Readiness(
                portal,
                storage,
                state(sheet),
                state(receipt),
                scanner != null && scanner.status().usable());
        if (!now.equals(told)) {
            told = now;
            events.accept(now);
        }
    }

    private static PrinterState state(@Nullable Device printer) {
        return printer == null
                ? new PrinterState(false, false, Set.of())
                : new PrinterState(
                        true, printer.status().usable(), printer.status().conditions());
    }

    private static Enum<?>[] facts(Device device, DeviceEvent.StatusChanged changed) {
        Enum<?>[] facts = new Enum<?>[2 + changed.now().conditions().size()];
        facts[0] = device.kind();
        facts[1] = changed.now().state();
        int i = 2;
        for (Enum<?> condition : changed.now().conditions()) {
            facts[i++] = condition;
        }
        return facts;
    }
}
