/** Pages of information that a city publishes: the one service that a portal can add without a new release of the kiosk. */
@NullMarked
package ua.vikno.kiosk.services.page;

import org.jspecify.annotations.NullMarked;
