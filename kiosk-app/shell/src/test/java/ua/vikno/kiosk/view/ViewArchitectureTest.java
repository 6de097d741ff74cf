package ua.vikno.kiosk.view;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import org.junit.jupiter.api.Test;

class ViewArchitectureTest {
    private static final JavaClasses VIEW = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ua.vikno.kiosk.view", "ua.vikno.kiosk.voice");

    @Test
    void H3_no_control_of_the_toolkit_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene.control..", "javafx.fxml..", "javafx.scene.web..", "javafx.scene.effect..")
                .because(
                        "pop-ups leave the kiosk's window and their skins cost a third of the time to the first picture")
                .check(VIEW);
    }

    /** A pause moves nothing and ends by itself. */
    @Test
    void B10_nothing_moves() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.animation..").and(not(type(PauseTransition.class))))
                .because("moving content distracts, and an endless animation leaks on a kiosk that never stops")
                .check(VIEW);
    }

    @Test
    void A12_nothing_sounds_but_speech() throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene.media..", "javax.sound..", "java.awt..", "java.applet..")
                .because("a sound beside speech drowns it for who depends on it (EN 301 549, 5.1.3.10)")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("ua.vikno.kiosk"));
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"), 12)) {
            assertThat(files.map(Path::toString))
                    .noneMatch(file -> file.matches(".*\\.(wav|mp3|ogg|oga|opus|flac|aiff?)"));
        }
    }

    @Test
    void C3_no_gesture_is_needed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.scene.input.TouchEvent")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.scene.input.SwipeEvent")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.scene.input.ZoomEvent")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.scene.input.ScrollEvent")
                .because("everything is done with one finger, without sliding (EN 301 549, 11.2.5.1)")
                .check(VIEW);
    }

    @Test
    void the_voice_needs_no_toolkit() {
        noClasses()
                .that()
                .resideInAPackage("ua.vikno.kiosk.voice..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "ua.vikno.kiosk.view..")
                .because("what is said is tested as text")
                .check(VIEW);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("ua.vikno.kiosk.(**)").should().beFreeOfCycles().check(VIEW);
    }
}
