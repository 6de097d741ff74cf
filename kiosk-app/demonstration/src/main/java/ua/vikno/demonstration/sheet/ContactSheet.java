package ua.vikno.demonstration.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.portal.api.published.PictureContent;

/** Every screen that was seen, on every panel and with every setting of {@link Sight#all}, as one page with thumbnails. */
public final class ContactSheet {
    private final String city;
    private final List<PictureContent> pictures;
    private final Path directory;
    private final List<Sight> sights;

    /**
     * @param city its name, as the kiosk shows it
     * @param pictures of the city, for the start screen
     * @param directory gets {@code index.html} and a directory of pictures for each screen
     */
    public ContactSheet(String city, List<PictureContent> pictures, Path directory) {
        this(city, pictures, directory, Sight.all());
    }

    ContactSheet(String city, List<PictureContent> pictures, Path directory, List<Sight> sights) {
        this.city = city;
        this.pictures = List.copyOf(pictures);
        this.directory = directory;
        this.sights = List.copyOf(sights);
    }

    /**
     * Paints it; on a slow machine this takes minutes.
     *
     * @param screens by id, in the order in which they are shown
     * @return the page to open
     */
    public Path write(Map<String, Screen> screens) throws IOException {
        Painter painter = new Painter(city, pictures);
        StringBuilder sections = new StringBuilder();
        for (Map.Entry<String, Screen> entry : screens.entrySet()) {
            Files.createDirectories(directory.resolve(entry.getKey()));
            sections.append("<h2 id=\"%1$s\">%1$s</h2>\n<div>\n".formatted(entry.getKey()));
            for (int i = 0; i < sights.size(); i++) {
                String file = "%s/%02d.jpg".formatted(entry.getKey(), i + 1);
                painter.paint(entry.getValue(), sights.get(i), directory.resolve(file));
                sections.append(figure(file, sights.get(i)));
            }
            sections.append("</div>\n");
        }
        String links = screens.keySet().stream()
                .map(id -> "<a href=\"#%1$s\">%1$s</a>".formatted(id))
                .collect(Collectors.joining("\n"));
        Path page = directory.resolve("index.html");
        Files.writeString(
                page,
                template()
                        .replace("@CITY@", city)
                        .replace("@COUNT@", Integer.toString(screens.size() * sights.size()))
                        .replace("@LINKS@", links)
                        .replace("@SECTIONS@", sections));
        return page;
    }

    private static String figure(String file, Sight sight) {
        return """
                <figure><a href="%1$s"><img src="%1$s" width="%2$d" height="%3$d" loading="lazy" alt="%4$s"></a>\
                <figcaption>%4$s</figcaption></figure>
                """.formatted(
                        file, sight.geometry().widthPx() / 4, sight.geometry().heightPx() / 4, sight.caption());
    }

    private static String template() throws IOException {
        try (InputStream page = Objects.requireNonNull(ContactSheet.class.getResourceAsStream("sheet.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
