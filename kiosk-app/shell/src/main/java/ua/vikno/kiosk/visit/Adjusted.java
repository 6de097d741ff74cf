package ua.vikno.kiosk.visit;

import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Settings;

/** How a resident perceives the kiosk, after she turned a knob. */
final class Adjusted {
    private Adjusted() {}

    static Settings by(Input input, Settings s) {
        return switch (input) {
            case Input.SetLanguage(var language) ->
                new Settings(
                        language,
                        s.size(),
                        s.theme(),
                        s.lowReach(),
                        s.hidden(),
                        s.speech(),
                        s.headphones(),
                        s.volume());
            case Input.SetSize(var size) ->
                new Settings(
                        s.language(),
                        size,
                        s.theme(),
                        s.lowReach(),
                        s.hidden(),
                        s.speech(),
                        s.headphones(),
                        s.volume());
            case Input.SetTheme(var theme) ->
                new Settings(
                        s.language(),
                        s.size(),
                        theme,
                        s.lowReach(),
                        s.hidden(),
                        s.speech(),
                        s.headphones(),
                        s.volume());
            case Input.SetLowReach(boolean on) ->
                new Settings(s.language(), s.size(), s.theme(), on, s.hidden(), s.speech(), s.headphones(), s.volume());
            case Input.SetHidden(boolean on) ->
                new Settings(
                        s.language(), s.size(), s.theme(), s.lowReach(), on, s.speech(), s.headphones(), s.volume());
            case Input.SetSpeech(boolean on) ->
                new Settings(
                        s.language(), s.size(), s.theme(), s.lowReach(), s.hidden(), on, s.headphones(), s.volume());
            case Input.SetVolume(int volume) ->
                new Settings(
                        s.language(),
                        s.size(),
                        s.theme(),
                        s.lowReach(),
                        s.hidden(),
                        s.speech(),
                        s.headphones(),
                        Math.clamp(volume, 0, 100));
            default -> s;
        };
    }
}
