/**
 * Finds a dwelling's account by scan, number or address and opens a portal session with the second factor. Shared by
 * every service that shows personal data.
 */
@NullMarked
package ua.vikno.kiosk.services.account;

import org.jspecify.annotations.NullMarked;
