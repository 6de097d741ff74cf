/** Registered residents: portal number, PIN, slip. */
@NullMarked
package ua.vikno.portal.registrations;

import org.jspecify.annotations.NullMarked;
