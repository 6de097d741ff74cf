package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpConnectTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.portal.api.heartbeat.HeartbeatAnswer;
import ua.vikno.portal.api.recording.Recording;

/** When a recording is sent, and when again. */
class FlightPostTest {
    private static final String TEXT = "1 BEGAN\n";

    private final List<Recording> tried = new ArrayList<>();
    private boolean away;

    private FlightPost post(boolean crashed) {
        return new FlightPost(
                recording -> {
                    tried.add(recording);
                    if (away) {
                        throw new ResourceAccessException("away", new HttpConnectTimeoutException("away"));
                    }
                },
                new StandingFlight(crashed),
                new EventLog());
    }

    private static @Nullable HeartbeatAnswer wants(@Nullable String recording) {
        return new HeartbeatAnswer(recording);
    }

    @Test
    void whatIsWantedIsSentOnce() throws InterruptedException {
        FlightPost post = post(false);
        post.answered(wants(null));
        post.answered(null);
        assertThat(tried).isEmpty();
        post.answered(wants("a"));
        post.answered(wants("a"));
        assertThat(tried).containsExactly(new Recording(Recording.ASKED, "a", TEXT));
        post.answered(wants("b"));
        assertThat(tried).hasSize(2);
    }

    @Test
    void afterACrashOneIsSentUnaskedAlsoToAnOlderPortal() throws InterruptedException {
        FlightPost post = post(true);
        post.answered(wants("a"));
        post.answered(null);
        post.answered(null);
        assertThat(tried)
                .containsExactly(
                        new Recording(Recording.ASKED, "a", TEXT), new Recording(Recording.CRASHED, null, TEXT));
    }

    @Test
    void whatWasNotTakenIsSentAgainWithTheThirdHeartbeat() throws InterruptedException {
        FlightPost post = post(true);
        away = true;
        for (int beat = 0; beat < 3; beat++) {
            post.answered(wants("a"));
        }
        assertThat(tried).hasSize(1);
        away = false;
        post.answered(wants("a"));
        post.answered(wants("a"));
        post.answered(wants("a"));
        assertThat(tried).extracting(Recording::reason).containsExactly("ASKED", "ASKED", "CRASHED");
    }
}
