/** Where samples go: an ALSA device through aplay, or WAV files to be listened to later. */
@NullMarked
package ua.vikno.devices.linux.speech.sound;

import org.jspecify.annotations.NullMarked;
