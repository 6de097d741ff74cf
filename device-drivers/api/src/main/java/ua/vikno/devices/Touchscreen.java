package ua.vikno.devices;

import java.util.Optional;

/** A touchscreen as a device that can be there or not; its touches go to the toolkit, not through here. */
public interface Touchscreen extends Device {
    /** The visible surface; empty where neither configuration nor the monitor (EDID) tells it. */
    Optional<Size> size();

    /** In millimetres. */
    record Size(int width, int height) {}
}
