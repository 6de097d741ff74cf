/** The staff who may open the service menu of a kiosk: the file of PINs and cards, as hashes only. */
@NullMarked
package ua.vikno.state.staff;

import org.jspecify.annotations.NullMarked;
