package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Settings.Language;

/** A city adds a service by a file of its portal's: the kiosk is not released again. */
@Tag(Needs.DISPLAY)
class PublishedServicesTest {
    private static final String SERVICES = """
        services:
          - {id: register, kind: builtin, hidden: true}
          - {id: bill, kind: builtin, order: 5, name: {uk: Рахунок на папері, en: A bill on paper}}
          - id: shelters
            kind: page
            name: {uk: Укриття поруч, en: Shelters nearby, hu: Óvóhelyek a közelben}
            detail: {uk: Адреси й телефони, en: Addresses, hu: Címek}
            icon: address
            order: 35
            page:
              paragraphs:
                - {uk: Найближче укриття у підвалі центру., en: The nearest shelter is in our basement.}
              contact: {phone: 0563 20-17-05}
          - {id: hologram, kind: hologram, name: {uk: Голограма}}
        """;

    @TempDir
    Path directory;

    @Test
    void theKioskShowsOpensAndLeavesWhatOnlyThisPortalPublishes() throws IOException {
        Path services = Files.writeString(directory.resolve("services.yaml"), SERVICES);
        try (Portal portal = Portal.start(directory, "--services=" + services);
                LiveKiosk kiosk = LiveKiosk.open(
                        portal.address(), directory.resolve("state"), Map.of(), Duration.ofSeconds(10))) {
            kiosk.does(new Input.Begin());
            Screen menu = kiosk.at("menu", screen -> tiles(screen).contains("shelters"));
            assertThat(tiles(menu)).containsExactly("bill", "charges", "shelters", "sign-in", "tariffs", "providers");
            assertThat(kiosk.display()).contains("Укриття поруч", "Рахунок на папері");

            kiosk.does(new Input.SetLanguage(Language.HUNGARIAN));
            kiosk.touch("option:shelters");
            kiosk.at("page");
            assertThat(kiosk.display())
                    .contains("Óvóhelyek a közelben", "Найближче укриття у підвалі центру.", "0563 20-17-05");

            kiosk.press("back");
            kiosk.at("menu");
            kiosk.does(new Input.Finish());
            kiosk.at("start");
            assertThat(directory.resolve("state/published.json")).content().contains("shelters");
        }
    }

    private static List<String> tiles(Screen screen) {
        return ((Screen.Choose) screen).options().stream().map(Option::id).toList();
    }
}
