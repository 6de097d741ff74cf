/** Synthesisers as programs: text in, a RIFF/WAVE stream out, killed when they are stuck. */
@NullMarked
package ua.vikno.devices.linux.speech.engine;

import org.jspecify.annotations.NullMarked;
