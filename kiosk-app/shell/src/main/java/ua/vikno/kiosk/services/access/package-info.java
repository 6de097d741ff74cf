/** The service of access: the cabinets of the dwelling, ending one, and a new slip in place of the former (P3). */
@NullMarked
package ua.vikno.kiosk.services.access;

import org.jspecify.annotations.NullMarked;
