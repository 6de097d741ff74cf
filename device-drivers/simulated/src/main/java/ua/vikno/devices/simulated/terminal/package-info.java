/**
 * A simulated payment terminal: one that holds cards, receipts and moods, a device made of it, and a face of PrivatBank's
 * ECR protocol on a TCP port for drivers that nobody here wrote.
 */
@NullMarked
package ua.vikno.devices.simulated.terminal;

import org.jspecify.annotations.NullMarked;
