/**
 * The feature of privacy: how long what is kept about people is kept, and what the portal knows about one resident, told,
 * exported and erased.
 */
@NullMarked
package ua.vikno.portal.privacy;

import org.jspecify.annotations.NullMarked;
