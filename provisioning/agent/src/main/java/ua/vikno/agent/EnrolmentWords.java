package ua.vikno.agent;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import ua.vikno.agent.EnrolmentState.Begun;
import ua.vikno.agent.EnrolmentState.Enrolled;
import ua.vikno.agent.EnrolmentState.None;
import ua.vikno.agent.EnrolmentState.Refused;
import ua.vikno.agent.EnrolmentState.Waiting;

/** What a technician is told of an enrolment, a sentence or two, in Ukrainian, English or Hungarian. */
public final class EnrolmentWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Europe/Kyiv"));

    private final ResourceBundle words;

    /** @param language Ukrainian or Hungarian; any other is English */
    public EnrolmentWords(Locale language) {
        words = ResourceBundle.getBundle(
                EnrolmentWords.class.getPackageName() + ".words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(EnrolmentState state) {
        return switch (state) {
            case None() -> text("none");
            case Begun(String code) -> text("begun", code);
            case Waiting(String kiosk, String place, var _, String code, Instant until) ->
                text("waiting", place.isEmpty() ? kiosk : kiosk + " (" + place + ")", code, TIME.format(until));
            case Enrolled(String kiosk, var portal, Instant until) ->
                text("enrolled", kiosk, portal, TIME.format(until));
            case Refused(var reason, Instant portalTime) ->
                text("refused." + reason, portalTime == null ? "" : TIME.format(portalTime));
        };
    }

    String text(String key, Object... arguments) {
        String sentence = words.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return sentence;
    }
}
