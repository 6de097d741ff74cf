/**
 * Talks to the portal for a visit: deadlines, size limits, idempotency keys on disk before what they protect is sent; every
 * failure becomes a reason. Watches whether the portal answers and keeps a copy of what it publishes.
 */
@NullMarked
package ua.vikno.kiosk.runtime.portal;

import org.jspecify.annotations.NullMarked;
