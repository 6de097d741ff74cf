/** The households of the city, found by address and by account number; every feature may ask. */
@NullMarked
package ua.vikno.portal.dwellings;

import org.jspecify.annotations.NullMarked;
