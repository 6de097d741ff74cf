/** Where samples go: an ALSA device through aplay, or WAV files that somebody can listen to later. */
@NullMarked
package ua.vikno.devices.linux.speech.sound;

import org.jspecify.annotations.NullMarked;
