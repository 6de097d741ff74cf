/**
 * The mechanism of identity: from an account number to an open session, and registration on the portal.
 */
@NullMarked
package ua.vikno.portal.api.identity;

import org.jspecify.annotations.NullMarked;
