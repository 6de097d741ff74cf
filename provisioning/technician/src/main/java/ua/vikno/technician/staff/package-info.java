/** The staff who may open the service menu, entered step by step and kept as hashes. */
@NullMarked
package ua.vikno.technician.staff;

import org.jspecify.annotations.NullMarked;
