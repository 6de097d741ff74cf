/** Forms bills: number, control code, one order for each payee. */
@NullMarked
package ua.vikno.portal.bills;

import org.jspecify.annotations.NullMarked;
