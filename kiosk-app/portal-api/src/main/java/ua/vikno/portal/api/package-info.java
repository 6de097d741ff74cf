/**
 * The contract between a kiosk and a city's portal, one package per mechanism, each with its records, its HTTP interface
 * and its {@code openapi/<mechanism>.yaml} for other languages. Money travels as decimal strings, periods as
 * {@code YYYY-MM}; failures are RFC 9457 problems. Packages without an interface are what both sides compute alike: forms and
 * deadlines.
 */
@NullMarked
package ua.vikno.portal.api;

import org.jspecify.annotations.NullMarked;
