/**
 * Readers of register containers, delimited text and DBF, and what is wrong in one: where, what stood there, and why it
 * cannot be taken. They know nothing of what a column means.
 */
@NullMarked
package ua.vikno.portal.registers.table;

import org.jspecify.annotations.NullMarked;
