/**
 * Speech from the synthesiser a kiosk has installed: text is made pronounceable, rendered sentence by sentence by a process
 * of its own, and played in small steps, so that silence and volume are heard at once.
 */
@NullMarked
package ua.vikno.devices.linux.speech;

import org.jspecify.annotations.NullMarked;
