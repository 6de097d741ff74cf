/** Who asks and what they may see: kiosks' keys, sessions, second factors, locks. */
@NullMarked
package ua.vikno.portal.access;

import org.jspecify.annotations.NullMarked;
