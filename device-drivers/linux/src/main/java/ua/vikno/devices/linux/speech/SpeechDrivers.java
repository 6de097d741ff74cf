package ua.vikno.devices.linux.speech;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.speech.engine.Engine;
import ua.vikno.devices.linux.speech.engine.EspeakNg;
import ua.vikno.devices.linux.speech.engine.Programs;
import ua.vikno.devices.linux.speech.engine.RhVoice;
import ua.vikno.devices.linux.speech.sound.Alsa;
import ua.vikno.devices.linux.speech.sound.Sink;
import ua.vikno.devices.linux.speech.sound.WaveFiles;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.support.DeviceClock;

/**
 * {@code speech:?engine=auto&voice-uk=natalia&rate=150&device=plughw:CARD=Device}. The engine is {@code auto} (RHVoice
 * where it has a voice for the language, otherwise espeak-ng), {@code espeak-ng} or {@code rhvoice}; {@code rate} in words
 * per minute; {@code device} an ALSA name, or {@code file:DIRECTORY} for a WAV file of each utterance.
 */
public final class SpeechDrivers implements DriverProvider {
    private static final Set<String> PARAMETERS = Set.of("engine", "rate", "device");
    /** Followed by an ISO 639-1 code, such as {@code voice-uk}. */
    private static final Pattern VOICE = Pattern.compile("voice-([a-z]{2})");

    private static final String FILES = "file:";
    private static final int CALM = 150;
    private static final int SLOWEST = 80;
    private static final int FASTEST = 450;

    private final DeviceClock clock = DeviceClock.system();

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return kind == DeviceKind.SPEECH && "speech".equals(uri.getScheme());
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        Map<String, String> voices = voices(address);
        Set<String> known = new HashSet<>(PARAMETERS);
        voices.keySet().forEach(language -> known.add("voice-" + language));
        address.allowOnly(known);
        if (!address.path().isEmpty()) {
            throw new IllegalArgumentException("speech:?… has no path, only parameters");
        }
        Programs programs = Programs.installed();
        String device = address.text("device", "default");
        Sink sink = device.startsWith(FILES)
                ? new WaveFiles(Path.of(device.substring(FILES.length())))
                : new Alsa(programs, device);
        return new LinuxSpeech(id, engines(address, programs, voices), sink, clock);
    }

    /** The voices asked for, by language; any language will do, as the engines know more than a kiosk shows. */
    private static Map<String, String> voices(DeviceAddress address) {
        Map<String, String> voices = new HashMap<>();
        address.parameters().forEach((name, voice) -> {
            Matcher language = VOICE.matcher(name);
            if (language.matches()) {
                voices.put(language.group(1), voice);
            }
        });
        return voices;
    }

    private static List<Engine> engines(DeviceAddress address, Programs programs, Map<String, String> voices) {
        int rate = address.number("rate", CALM);
        if (rate < SLOWEST || rate > FASTEST) {
            throw new IllegalArgumentException("rate=%d, but %d … %d words a minute".formatted(rate, SLOWEST, FASTEST));
        }
        Engine human = new RhVoice(programs, RhVoice.DIRECTORY, voices, rate);
        return switch (address.text("engine", "auto")) {
            // A voice that was chosen for RHVoice would be unknown to espeak-ng, which has one voice for each language.
            case "auto" -> List.of(human, new EspeakNg(programs, Map.of(), rate));
            case "espeak-ng" -> List.of(new EspeakNg(programs, voices, rate));
            case "rhvoice" -> List.of(human);
            case String other ->
                throw new IllegalArgumentException("engine=%s, but auto, espeak-ng or rhvoice".formatted(other));
        };
    }
}
