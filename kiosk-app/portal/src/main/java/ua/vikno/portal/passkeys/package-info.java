/**
 * Passkeys (WebAuthn Level 3): makes challenges, and judges what a browser sends for one. Keeps nothing; whose a passkey is, and what may be
 * done with it, is said by the pages.
 */
@NullMarked
package ua.vikno.portal.passkeys;

import org.jspecify.annotations.NullMarked;
