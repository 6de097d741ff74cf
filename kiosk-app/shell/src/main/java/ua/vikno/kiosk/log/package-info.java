/** What the kiosk writes down for its technician: a catalogue of happenings that cannot hold anything personal. */
@NullMarked
package ua.vikno.kiosk.log;

import org.jspecify.annotations.NullMarked;
