/** Readers of register containers: delimited text and DBF. They know nothing of what a column means. */
@NullMarked
package ua.vikno.portal.registers.table;

import org.jspecify.annotations.NullMarked;
