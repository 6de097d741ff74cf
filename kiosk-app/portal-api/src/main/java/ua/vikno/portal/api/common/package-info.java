/**
 * What every mechanism of the contract uses: money, addresses, refusals, header names. Knows no mechanism.
 */
@NullMarked
package ua.vikno.portal.api.common;

import org.jspecify.annotations.NullMarked;
