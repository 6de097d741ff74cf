package ua.vikno.portal.fleet;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.api.recording.Recording;
import ua.vikno.portal.api.recording.RecordingApi;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.ProblemException.Require;

/** Takes what a kiosk's flight recorder holds: of the caller. */
@RestController
class RecordingController implements RecordingApi {
    private static final Set<String> REASONS = Set.of(Recording.ASKED, Recording.CRASHED);
    private static final Pattern WANTED = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern TEXT = Pattern.compile("[ -~\\n]*");

    private final Recordings recordings;

    RecordingController(Recordings recordings) {
        this.recordings = recordings;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void record(Recording recording) {
        String kiosk = CurrentCaller.kiosk();
        if (!REASONS.contains(Require.present(recording.reason(), "reason"))) {
            throw ProblemException.invalid("reason", "malformed");
        }
        if (recording.wanted() != null && !WANTED.matcher(recording.wanted()).matches()) {
            throw ProblemException.invalid("wanted", "malformed");
        }
        String text = Require.present(recording.text(), "text");
        if (text.length() > Recording.LONGEST) {
            throw ProblemException.invalid("text", "too-long");
        }
        if (!TEXT.matcher(text).matches()) {
            throw ProblemException.invalid("text", "malformed");
        }
        recordings.take(kiosk, recording);
    }
}
