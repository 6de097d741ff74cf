package ua.vikno.technician.step;

/** One step of setting a kiosk up. It can be run at any time, alone and again. */
public interface Step {
    /** As it is typed: {@code network}; its title is the sentence {@code step.NAME}. */
    String name();

    /** The first turn; calling it begins the step anew. */
    Turn begin();
}
