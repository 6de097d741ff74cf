/** Takes providers' registers in: whole files or nothing, with a report of every fault. */
@NullMarked
package ua.vikno.portal.registers;

import org.jspecify.annotations.NullMarked;
