package ua.vikno.technician;

import java.net.URI;
import ua.vikno.devices.DeviceKind;

/**
 * Something that is there.
 *
 * @param where its node, or the queue or printer on the network
 * @param name what it calls itself, with vendor and product where known
 * @param address what the kiosk's configuration would call it
 */
record Plugged(DeviceKind kind, String where, String name, URI address) {}
