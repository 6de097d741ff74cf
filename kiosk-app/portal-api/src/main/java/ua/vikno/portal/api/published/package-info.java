/**
 * The mechanism of published data: what anybody may read without a session.
 */
@NullMarked
package ua.vikno.portal.api.published;

import org.jspecify.annotations.NullMarked;
