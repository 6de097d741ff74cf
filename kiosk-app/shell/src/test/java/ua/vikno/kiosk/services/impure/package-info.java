/** Services as nobody may write them: what the architecture's rules are tried on. */
@NullMarked
package ua.vikno.kiosk.services.impure;

import org.jspecify.annotations.NullMarked;
