/** The demonstration set: registers of invented people by published tariffs. */
@NullMarked
package ua.vikno.portal.demo;

import org.jspecify.annotations.NullMarked;
