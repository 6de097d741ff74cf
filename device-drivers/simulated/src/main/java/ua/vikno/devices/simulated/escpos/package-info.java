/** An ESC/POS printer on a TCP port, so that foreign clients can judge the simulation, and tests our driver. */
@NullMarked
package ua.vikno.devices.simulated.escpos;

import org.jspecify.annotations.NullMarked;
