/** The reference portal: a city's communal portal on an embedded database or PostgreSQL. */
@NullMarked
package ua.vikno.portal;

import org.jspecify.annotations.NullMarked;
