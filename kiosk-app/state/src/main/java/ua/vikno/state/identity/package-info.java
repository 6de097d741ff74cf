/** What a kiosk that has enrolled shows to its portal: the agent writes it, kiosk and agent read it. */
@NullMarked
package ua.vikno.state.identity;

import org.jspecify.annotations.NullMarked;
