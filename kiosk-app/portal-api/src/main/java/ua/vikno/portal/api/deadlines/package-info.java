/**
 * By when something must be done: rules of law as data, counted on a calendar that the city keeps. Pure: the day on which it begins and the
 * calendar are given, so that a portal, a kiosk and a check of a city's files count alike.
 */
@NullMarked
package ua.vikno.portal.api.deadlines;

import org.jspecify.annotations.NullMarked;
