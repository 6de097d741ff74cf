/** How a portal is started: from command line, environment or file. Knows no other package. */
@NullMarked
package ua.vikno.portal.options;

import org.jspecify.annotations.NullMarked;
