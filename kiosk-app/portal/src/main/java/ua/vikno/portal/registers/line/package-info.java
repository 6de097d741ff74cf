/** Lines of registers, read by their form and checked figure by figure. */
@NullMarked
package ua.vikno.portal.registers.line;

import org.jspecify.annotations.NullMarked;
