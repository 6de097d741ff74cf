/**
 * Takes providers' registers in: whole files or nothing, with a report of every fault. A file is detected by its
 * headings ({@code FormDetector}), its lines are read by their form and checked figure by figure ({@code ChargeLines},
 * {@code PaymentLines}), then written into the database ahead and unseen, in transactions of a fraction of a second, and
 * put in force by one ({@code RegisterLoads}).
 */
@NullMarked
package ua.vikno.portal.registers;

import org.jspecify.annotations.NullMarked;
