/**
 * The contract between a kiosk and a city's portal: records and one HTTP interface, described for other languages by
 * {@code openapi.yaml}. Money travels as decimal strings, periods as {@code YYYY-MM}; failures are RFC 9457 problems.
 */
@NullMarked
package ua.vikno.portal.api;

import org.jspecify.annotations.NullMarked;
