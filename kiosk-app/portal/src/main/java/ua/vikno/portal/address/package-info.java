/** Addresses, names and account numbers as people write them, brought to one spelling so that accounts of one household meet. */
@NullMarked
package ua.vikno.portal.address;

import org.jspecify.annotations.NullMarked;
