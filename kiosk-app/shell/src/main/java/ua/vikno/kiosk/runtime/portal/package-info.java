/** Talks to the portal for a visit: deadlines, size limits, idempotency keys; every failure becomes a reason. */
@NullMarked
package ua.vikno.kiosk.runtime.portal;

import org.jspecify.annotations.NullMarked;
