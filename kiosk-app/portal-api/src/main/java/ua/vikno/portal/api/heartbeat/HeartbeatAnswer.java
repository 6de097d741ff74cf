package ua.vikno.portal.api.heartbeat;

import org.jspecify.annotations.Nullable;

/**
 * What the portal wants of the kiosk that told how it is. What a kiosk does not know it leaves out.
 *
 * @param recording names a recording of the last hours that an administrator waits for; null for none
 */
public record HeartbeatAnswer(@Nullable String recording) {}
