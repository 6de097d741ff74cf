/**
 * The mechanism of billing: statements, payments, history and bills of the session's dwelling.
 */
@NullMarked
package ua.vikno.portal.api.billing;

import org.jspecify.annotations.NullMarked;
