/**
 * The administrator's pages: who may sign in and how, the fleet at a glance, one kiosk, adding, confirming, replacing and shutting out
 * kiosks, the operator's notices. On top of the other features; none of them knows it.
 */
@NullMarked
package ua.vikno.portal.administration;

import org.jspecify.annotations.NullMarked;
