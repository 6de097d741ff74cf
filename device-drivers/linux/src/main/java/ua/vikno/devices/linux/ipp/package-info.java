/** Document printers that speak IPP (RFC 8010, RFC 8011) directly, without a print server in between. */
@NullMarked
package ua.vikno.devices.linux.ipp;

import org.jspecify.annotations.NullMarked;
