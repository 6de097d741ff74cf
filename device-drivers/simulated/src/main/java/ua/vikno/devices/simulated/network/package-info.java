/** A simulated way to the portal, which can be cut, slowed and garbled. */
@NullMarked
package ua.vikno.devices.simulated.network;

import org.jspecify.annotations.NullMarked;
