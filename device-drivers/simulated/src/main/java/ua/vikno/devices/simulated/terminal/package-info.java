/**
 * A simulated payment terminal: the machine with its receipts and situations, a device made of it, and PrivatBank's ECR
 * protocol on a TCP port for drivers of other makers.
 */
@NullMarked
package ua.vikno.devices.simulated.terminal;

import org.jspecify.annotations.NullMarked;
