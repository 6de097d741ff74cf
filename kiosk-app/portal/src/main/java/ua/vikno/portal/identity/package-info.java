/**
 * The feature of identity: from an account number to an open session, and registration on the portal. Reaches charges and
 * bills only through the interfaces of {@code access}.
 */
@NullMarked
package ua.vikno.portal.identity;

import org.jspecify.annotations.NullMarked;
