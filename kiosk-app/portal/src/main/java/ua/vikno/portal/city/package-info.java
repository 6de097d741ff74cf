/** What a city has published: providers, tariffs, its service centre. Facts with a source and a date, never invented. */
@NullMarked
package ua.vikno.portal.city;

import org.jspecify.annotations.NullMarked;
