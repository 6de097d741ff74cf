/** What is wrong in a register: where, what stood there, and why it cannot be taken. */
@NullMarked
package ua.vikno.portal.registers.fault;

import org.jspecify.annotations.NullMarked;
