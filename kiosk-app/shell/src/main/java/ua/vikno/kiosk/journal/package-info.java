/** Idempotency keys on disk before what they protect is sent; nothing personal is ever in it. */
@NullMarked
package ua.vikno.kiosk.journal;

import org.jspecify.annotations.NullMarked;
