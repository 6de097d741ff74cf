package ua.vikno.portal.api.recording;

import org.jspecify.annotations.Nullable;

/**
 * The last hours of a kiosk, as its flight recorder has them: kinds of events, states of devices, ids of screens, times of frames,
 * memory. Nothing of any resident.
 *
 * @param reason {@code ASKED} by an administrator, or {@code CRASHED}: the process before this one did not end by itself
 * @param wanted which one was asked for, as the heartbeat's answer named it; null for none
 * @param text lines in ASCII, the oldest first; at most {@link #LONGEST} characters
 */
public record Recording(String reason, @Nullable String wanted, String text) {
    public static final int LONGEST = 200_000;

    public static final String ASKED = "ASKED";
    public static final String CRASHED = "CRASHED";
}
