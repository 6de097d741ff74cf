/** How drivers are found: {@link java.util.ServiceLoader} and a URI per device. */
@NullMarked
package ua.vikno.devices.spi;

import org.jspecify.annotations.NullMarked;
