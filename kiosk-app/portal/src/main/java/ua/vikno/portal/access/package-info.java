/**
 * Callers and their rights: keys of kiosks and operators, sessions, the table of rights, control codes, keys of
 * repeated requests. Features know this package, and reach each other only through its interfaces.
 */
@NullMarked
package ua.vikno.portal.access;

import org.jspecify.annotations.NullMarked;
