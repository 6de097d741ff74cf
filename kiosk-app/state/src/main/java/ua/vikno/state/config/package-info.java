/** What a technician writes about one kiosk: its portal, its panel, its devices. */
@NullMarked
package ua.vikno.state.config;

import org.jspecify.annotations.NullMarked;
