/**
 * The service menu: what the staff and the technician do at the kiosk itself, behind a PIN or a card. Shows nothing of any
 * resident.
 */
@NullMarked
package ua.vikno.kiosk.services.staff;

import org.jspecify.annotations.NullMarked;
