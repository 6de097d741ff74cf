package ua.vikno.devices.spi;

import java.net.URI;
import ua.vikno.devices.DeviceKind;

/**
 * Something that is plugged in, or announces itself, and could be configured.
 *
 * @param where its node, or the queue or printer on the network
 * @param name what it calls itself, with vendor and product where known; of unknown origin, so not fit to be printed as it is
 * @param address what the kiosk's configuration would call it; finds it again after a re-plug
 */
public record FoundDevice(DeviceKind kind, String where, String name, URI address) {}
