/** The feature of published data: the city, its providers, tariffs, streets and houses. Needs no session. */
@NullMarked
package ua.vikno.portal.published;

import org.jspecify.annotations.NullMarked;
