/** The feature of exchange: providers and their operators send registers over HTTP. */
@NullMarked
package ua.vikno.portal.exchange;

import org.jspecify.annotations.NullMarked;
