package ua.vikno.devices;

import java.net.URI;

/** The way from the kiosk to the portal. */
public interface Network extends Device {
    /** The address under which {@code target} is reached over this network; a plain network answers {@code target}. */
    URI reach(URI target);
}
