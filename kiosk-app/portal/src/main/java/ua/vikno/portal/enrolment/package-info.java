/**
 * The feature of enrolment: the city's authority, tokens of kiosks to come, certificates of those that are there, and the
 * commands by which an administrator adds, confirms, replaces and revokes them.
 */
@NullMarked
package ua.vikno.portal.enrolment;

import org.jspecify.annotations.NullMarked;
