/** Changes values in {@code kiosk.properties} and keeps everything else that stands in it. */
@NullMarked
package ua.vikno.technician.configuration;

import org.jspecify.annotations.NullMarked;
