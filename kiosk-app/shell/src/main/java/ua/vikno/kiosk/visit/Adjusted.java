package ua.vikno.kiosk.visit;

import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Settings;

/** How a resident perceives the kiosk, after a setting was changed. */
final class Adjusted {
    private Adjusted() {}

    static Settings by(Input input, Settings settings) {
        return switch (input) {
            case Input.SetLanguage(var language) -> settings.with(language);
            case Input.SetSize(var size) -> settings.with(size);
            case Input.SetTheme(var theme) -> settings.with(theme);
            case Input.SetLowReach(boolean on) -> settings.withLowReach(on);
            case Input.SetHidden(boolean on) -> settings.withHidden(on);
            case Input.SetSpeech(boolean on) -> settings.withSpeech(on);
            case Input.SetVolume(int volume) -> settings.withVolume(volume);
            case Input.SetPace(int pace) -> settings.withPace(pace);
            case Input.SetAloud(boolean on) -> settings.withAloud(on);
            // Who wants to hear first, or to be led, needs the voice.
            case Input.SetHand(var hand) ->
                settings.with(hand).withSpeech(settings.speech() || hand.hearFirst() || hand.scanning());
            default -> settings;
        };
    }
}
