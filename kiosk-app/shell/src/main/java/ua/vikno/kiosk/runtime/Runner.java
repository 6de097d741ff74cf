package ua.vikno.kiosk.runtime;

import ua.vikno.kiosk.flow.Effect;

/** Carries out effects. */
public interface Runner {
    /** Begins and returns at once; never throws for trouble outside, that comes back as an event. */
    void run(Effect effect, Reply reply);

    /** Forgets the visit: stops what runs for it and holds nothing of it any more. Returns at once. */
    void wipe();
}
