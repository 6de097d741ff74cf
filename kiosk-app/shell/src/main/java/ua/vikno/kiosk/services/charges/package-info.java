/**
 * What a dwelling is charged (P4–P6, P9 view), why, and the bill for what its resident chooses to pay (P7, K1). Starts with
 * a session already open.
 */
@NullMarked
package ua.vikno.kiosk.services.charges;

import org.jspecify.annotations.NullMarked;
