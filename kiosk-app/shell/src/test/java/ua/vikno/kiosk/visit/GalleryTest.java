package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.texts.Texts;

/** The registry of screens: what a renderer, a picture book and a help text must exist for. */
class GalleryTest {
    static final List<String> REGISTRY = List.of(
            "account.code",
            "account.find",
            "account.flat",
            "account.house",
            "account.locked",
            "account.number",
            "account.preview",
            "account.scan",
            "account.street",
            "account.trouble",
            "account.waiting",
            "charges.amount",
            "charges.balance",
            "charges.choose",
            "charges.history",
            "charges.line",
            "charges.payments",
            "charges.review",
            "charges.statement",
            "charges.trouble",
            "charges.waiting",
            "directory.provider",
            "directory.providers",
            "directory.services",
            "directory.tariffs",
            "help",
            "menu",
            "menu.group",
            "page",
            "page.list",
            "page.withdrawn",
            "practice",
            "printing.attention",
            "printing.choose",
            "printing.listen",
            "printing.none",
            "printing.progress",
            "printing.stopped",
            "printing.take",
            "printing.unsure",
            "register.already",
            "register.consent",
            "register.done",
            "register.email",
            "register.name",
            "register.phone",
            "register.pin",
            "register.pin-again",
            "register.review",
            "register.trouble",
            "register.waiting",
            "signin.locked",
            "signin.number",
            "signin.pin",
            "signin.scan",
            "signin.trouble",
            "signin.waiting",
            "start",
            "visit.finish",
            "visit.more",
            "visit.still-there");

    @Test
    void everyScreenOfTheRegistryIsReachedByARealVisitAndNoOther() {
        assertThat(Gallery.screens().keySet()).containsExactlyElementsOf(REGISTRY);
    }

    @Test
    void everyScreenHasAHelpText() {
        Texts texts = Texts.load();

        assertThat(REGISTRY).allMatch(id -> texts.has(id + ".help"));
    }
}
