/** Writes registers into the database: ahead and unseen, in transactions of a fraction of a second, then in force by one. */
@NullMarked
package ua.vikno.portal.registers.load;

import org.jspecify.annotations.NullMarked;
