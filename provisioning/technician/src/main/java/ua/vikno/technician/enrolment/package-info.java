/** Makes the machine a kiosk of a portal, as a step of setting it up; the agent does it. */
@NullMarked
package ua.vikno.technician.enrolment;

import org.jspecify.annotations.NullMarked;
