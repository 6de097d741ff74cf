/** The HTTP proxy of a site through which its kiosk reaches the portal: vikno-setup writes it, every program of the kiosk reads it. */
@NullMarked
package ua.vikno.state.proxy;

import org.jspecify.annotations.NullMarked;
