/** The forms of providers' registers, described as data. */
@NullMarked
package ua.vikno.portal.registers.form;

import org.jspecify.annotations.NullMarked;
