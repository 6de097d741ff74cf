/**
 * What a kiosk may ask of its devices: small interfaces, closed status types, outcomes. Nothing here knows a portal, a
 * screen or a vendor; drivers are found through {@link ua.vikno.devices.spi.DriverProvider}.
 */
@NullMarked
package ua.vikno.devices;

import org.jspecify.annotations.NullMarked;
