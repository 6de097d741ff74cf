package ua.vikno.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide gives a technician every dimension and lists what the kiosk can do for whom (EN 301 549, 8.3.6 and 12.1.1). */
class InstallationGuideTest {
    private final Path root = root();

    @Test
    void G5_every_dimension_of_clause_8_stands_in_the_guide() throws IOException {
        assertThat(guide())
                .contains("600 mm", "≤ 1100 mm", "between 380 and 1200 mm", "850 mm", "1015 mm above the floor")
                .contains("510 mm deep | controls ≤ 1220 mm", "510 … 635 mm deep | controls ≤ 1120 mm")
                .contains("≥ 760 mm wide, 685 mm high", "760 × 1220 mm", "≥ 915 mm wide", "≥ 1525 mm")
                .contains("never above 22.2 N", "≥ 65 dBA", "300 cd/m²")
                .contains("8.3.2.3", "8.3.2.4", "8.3.2.6", "8.3.4", "8.3.5", "8.4.2", "5.1.3.12");
    }

    @Test
    void G6_what_the_kiosk_can_do_for_whom_is_listed() throws IOException {
        String guide = guide();
        assertThat(guide.substring(guide.indexOf("## Accessibility features")))
                .contains("accessibility.md", "six keys", "two switches", "a single one", "twelve keys", "practice")
                .contains("greeted aloud in three languages", "headphones", "Touch to hear", "Volume", "pace")
                .contains("text sizes", "high contrast");
    }

    @Test
    void H4_the_toolkit_may_not_scale_what_is_in_millimetres_already() throws IOException {
        assertThat(Files.readString(root.resolve("provisioning/kiosk.jvmargs")))
                .containsPattern("(?m)^-Dglass\\.gtk\\.uiScale=1\\.0$");
    }

    private String guide() throws IOException {
        return Files.readString(root.resolve("kiosk-app/docs/installation.md"));
    }

    private static Path root() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve("kiosk-app/docs/installation.md"))) {
                return here;
            }
        }
        throw new AssertionError("no installation guide above the working directory");
    }
}
