/** The feature of billing: what a dwelling was charged and paid, and bills for what the resident chooses to pay. */
@NullMarked
package ua.vikno.portal.billing;

import org.jspecify.annotations.NullMarked;
