package ua.vikno.devices;

/** The switches and lights of the cabinet; changes arrive as {@link DeviceEvent.InputChanged}, debounced. */
public interface Cabinet extends Device {
    /** What was last seen; false where the cabinet has no such input. Never blocks. */
    boolean active(CabinetInput input);

    /** Returns at once; nothing happens where the cabinet has no light. */
    void light(CabinetLight light);

    /** Returns at once; nothing happens where the backlight is not wired. */
    void backlight(boolean on);
}
