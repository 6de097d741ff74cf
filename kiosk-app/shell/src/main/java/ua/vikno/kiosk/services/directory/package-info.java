/** What the portal publishes, for everybody and without the network: tariffs (P12), providers and their contacts (P13). */
@NullMarked
package ua.vikno.kiosk.services.directory;

import org.jspecify.annotations.NullMarked;
