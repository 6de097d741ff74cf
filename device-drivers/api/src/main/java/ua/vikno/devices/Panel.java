package ua.vikno.devices;

/** The switches and lights of the cabinet; changes arrive as {@link DeviceEvent.InputChanged}, debounced. */
public interface Panel extends Device {
    /** What was last seen; false where the cabinet has no such input. Never blocks. */
    boolean active(PanelInput input);

    /** Returns at once; nothing happens where the cabinet has no light. */
    void light(PanelLight light);

    /** Returns at once; nothing happens where the backlight is not wired. */
    void backlight(boolean on);
}
