/**
 * The agent beside a kiosk: gets its certificate from the portal by an administrator's invitation, and renews it. Never loaded by
 * the running kiosk, which finds the certificate in the state directory.
 */
@NullMarked
package ua.vikno.agent;

import org.jspecify.annotations.NullMarked;
