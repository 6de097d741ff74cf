/**
 * Drivers against the kernel's real ones, in a virtual machine: {@code ./vikno test --vm}. These tests plug and unplug the
 * hardware of the machine they run in, and are left out everywhere else.
 */
@NullMarked
package ua.vikno.devices.linux.machine;

import org.jspecify.annotations.NullMarked;
