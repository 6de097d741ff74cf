package ua.vikno.kiosk.runtime;

import ua.vikno.kiosk.flow.Event;

/** Takes a result back to the visit that asked for it; dropped when that visit has ended. */
@FunctionalInterface
public interface Reply {
    void send(Event event);
}
