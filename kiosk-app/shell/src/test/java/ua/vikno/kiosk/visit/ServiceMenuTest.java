package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.charges.ChargesFlow;
import ua.vikno.kiosk.services.directory.DirectoryFlow;
import ua.vikno.kiosk.services.register.RegisterFlow;
import ua.vikno.kiosk.services.signin.SignInFlow;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.visit.VisitFlow.Undocked;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.api.published.PublishedService.Hours;

/** The menu as a city makes it. */
class ServiceMenuTest {
    private static final Texts TEXTS = Texts.load();

    /** Of whatever else the kiosk has built in, these tests know nothing. */
    private static final List<ServiceEntry<?>> SIX = Stream.of(
                    ChargesFlow.entries(), RegisterFlow.entries(), SignInFlow.entries(), DirectoryFlow.entries())
            .flatMap(List::stream)
            .toList();

    private final Resident resident =
            Resident.atWorkingKiosk(new VisitFlow(Resident.ANSWER_WITHIN, new ServiceRegistry(SIX)));

    @Test
    void withoutWishesOfTheCityTheMenuHoldsTheBuiltInServices() {
        publishes();

        assertThat(menu()).containsExactly("charges", "bill", "register", "sign-in", "tariffs", "providers");
    }

    @Test
    void aCityHidesReordersAndRenamesBuiltInTiles() {
        publishes(
                Samples.builtIn("register", null, null, true),
                Samples.builtIn("providers", null, 15, false),
                Samples.builtIn("bill", "Рахунок на папері", 5, false));

        assertThat(menu()).containsExactly("bill", "charges", "providers", "sign-in", "tariffs");
        assertThat(shown(option("bill").label(), Language.HUNGARIAN)).isEqualTo("Рахунок на папері");
        assertThat(shown(option("charges").label(), Language.HUNGARIAN)).isEqualTo("Díjaim");
    }

    @Test
    void aRenamedTileStillLeadsToItsService() {
        publishes(Samples.builtIn("tariffs", "Ціни", null, false));

        assertThat(resident.chooses("tariffs").id()).isEqualTo("directory.services");
    }

    @Test
    void aPageOfTheCityIsShownOpenedReadAloudInThreeLanguagesAndLeft() {
        publishes(
                Samples.builtIn("register", null, null, true),
                Samples.services().getFirst());

        assertThat(menu()).containsExactly("charges", "marriage", "bill", "sign-in", "tariffs", "providers");
        assertThat(shown(option("marriage").label(), Language.ENGLISH)).isEqualTo("Marriage");
        resident.chooses("marriage");

        assertThat(resident.screen()).isInstanceOf(Screen.Prose.class);
        assertThat(shown(resident.screen().frame().title(), Language.HUNGARIAN)).isEqualTo("Házasság");
        List<Words> paragraphs = ((Screen.Prose) resident.screen()).paragraphs();
        assertThat(shown(paragraphs.getFirst(), Language.ENGLISH)).isEqualTo("Both apply together.");
        assertThat(TEXTS.speak(paragraphs.getFirst(), Language.HUNGARIAN))
                .as("Ukrainian stands in for what is not translated")
                .isEqualTo("Заяву подають двоє разом.");
        assertThat(TEXTS.speak(paragraphs.get(1), Language.UKRAINIAN)).contains("вулиця Соборна");
        assertThat(resident.goesBack().id()).isEqualTo("menu");
    }

    @Test
    void aListOfTheCityIsShownEachRowOpensAPageAndBackLeadsThroughTheList() {
        publishes(Samples.news(), Samples.builtIn("register", null, null, true));

        resident.chooses("news");
        assertThat(resident.id()).isEqualTo("page.list");
        assertThat(menu()).containsExactly("water", "snow");
        assertThat(shown(option("water").label(), Language.ENGLISH)).isEqualTo("Water by the hour");
        assertThat(resident.chooses("no such").id()).isEqualTo("page.list");

        resident.chooses("water");
        assertThat(shown(resident.screen().frame().title(), Language.HUNGARIAN)).isEqualTo("Víz óránként");
        assertThat(shown(((Screen.Prose) resident.screen()).paragraphs().getFirst(), Language.UKRAINIAN))
                .isEqualTo("З шостої до десятої.");
        assertThat(resident.goesBack().id()).isEqualTo("page.list");
        assertThat(resident.goesBack().id()).isEqualTo("menu");
    }

    @Test
    void aListThatThePortalFillsSaysItsSourceAndWhenThereIsNothingSo() {
        PublishedService.Item water =
                Objects.requireNonNull(Samples.news().items()).getFirst();
        Directory tile = Samples.directory()
                .with(Topic.SERVICES, List.of(Samples.noticeTile(), Samples.builtIn("register", null, null, true)));

        resident.happens(new Event.Published(tile)).begins().chooses("notices");
        assertThat(resident.id()).isEqualTo("page.withdrawn");

        resident.happens(new Event.Published(tile.with(Topic.LISTS, List.of(Samples.notices("notices")))));
        assertThat(resident.id()).isEqualTo("page.empty");

        resident.happens(new Event.Published(tile.with(Topic.LISTS, List.of(Samples.notices("notices", water)))));
        assertThat(resident.id()).isEqualTo("page.list");
        assertThat(menu()).containsExactly("water");
        assertThat(shown(Objects.requireNonNull(resident.screen().frame().instruction()), Language.ENGLISH))
                .startsWith("Source: pavlogradmrada.dp.gov.ua. Received on ");
        assertThat(resident.chooses("water").id()).isEqualTo("page");
        assertThat(resident.goesBack().goesBack().id()).isEqualTo("menu");
    }

    @Test
    void moreThanOneScreenOfTilesIsGroupedAndAGroupOpensAndCloses() {
        publishes(Samples.services().toArray(PublishedService[]::new));

        assertThat(menu()).containsExactly("charges", "group:family", "bill", "register", "sign-in", "group:");
        assertThat(shown(option("group:family").label(), Language.ENGLISH)).isEqualTo("Family");
        assertThat(resident.chooses("group:family").id()).isEqualTo("menu.group");
        assertThat(menu()).containsExactly("marriage", "birth");
        assertThat(resident.goesBack().id()).isEqualTo("menu");
        resident.chooses("group:");
        assertThat(menu()).containsExactly("tariffs", "providers", "lawyer");
        assertThat(resident.chooses("tariffs").id()).isEqualTo("directory.services");
    }

    @Test
    void everyTileOfAnyNumberIsFoundOnOneOfTwoLevels() {
        for (int more = 0; more < 30; more++) {
            publishes(IntStream.range(0, more)
                    .mapToObj(number -> page("page-" + number, null))
                    .toArray(PublishedService[]::new));

            List<String> top = menu();
            long below = top.stream()
                    .filter(id -> id.startsWith("group:"))
                    .mapToLong(id -> resident.chooses(id).screen() instanceof Screen.Choose choose
                            ? choose.options().size()
                            : 0)
                    .sum();
            assertThat(top).hasSizeLessThanOrEqualTo(ServiceMenu.SCREEN);
            assertThat(top.stream().filter(id -> !id.startsWith("group:")).count() + below)
                    .isEqualTo(6 + more);
            resident.goesBack();
        }
    }

    @Test
    void aKindTheKioskDoesNotKnowIsNotShownAndSaysWhy() {
        publishes(Samples.services().getLast());

        assertThat(menu()).doesNotContain("hologram");
        assertThat(resident.flow.undocked(Samples.services().getLast())).contains(Undocked.UNKNOWN_KIND);
        assertThat(resident.chooses("hologram").id()).isEqualTo("menu");
    }

    @Test
    void whatIsIncompleteOrMisnamedIsNotShown() {
        Localized name = new Localized(Map.of("uk", "Назва"));
        assertThat(resident.flow.undocked(Samples.page("page", name, 1, null, null, null)))
                .contains(Undocked.INCOMPLETE);
        assertThat(resident.flow.undocked(page("charges", null))).contains(Undocked.BAD_ID);
        assertThat(resident.flow.undocked(page("group:x", null))).contains(Undocked.BAD_ID);
        assertThat(resident.flow.undocked(Samples.builtIn("taxes", null, null, false)))
                .contains(Undocked.UNKNOWN_KIND);
        assertThat(resident.flow.undocked(page("good-one", null))).isEmpty();
    }

    /** 2026-02-10 is a Tuesday; Kyiv is two hours ahead of UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-10T06:59:59Z, menu.opens.today",
        "2026-02-10T07:00:00Z,",
        "2026-02-10T10:29:59Z,",
        "2026-02-10T10:30:00Z, menu.opens.thursday",
        "2026-02-11T10:00:00Z, menu.opens.thursday",
        "2026-02-12T10:00:00Z,",
        "2026-02-12T22:30:00Z, menu.opens.tuesday"
    })
    void outsideItsHoursATileSaysWhenItOpens(Instant now, @Nullable String key) {
        List<Hours> hours = List.of(
                new Hours(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 30)),
                new Hours(DayOfWeek.THURSDAY, LocalTime.of(9, 0), LocalTime.of(12, 30)));

        Words closed = OpeningHours.closed(hours, now);

        assertThat(closed == null ? null : closed.key()).isEqualTo(key);
        if (closed != null) {
            assertThat(shown(closed, Language.ENGLISH)).endsWith("at 09:00");
        }
    }

    @Test
    void aClosedServiceExplainsItselfInsteadOfStarting() {
        publishes(page("lawyer", List.of()), Samples.builtIn("register", null, null, true));

        resident.chooses("lawyer");

        assertThat(resident.id()).isEqualTo("menu");
        assertThat(resident.screen().frame().trouble()).isEqualTo(Words.of("menu.opens.never"));
    }

    @Test
    void aServiceForRegisteredResidentsSignsInFirstAndThenStarts() {
        PublishedService mine = new PublishedService(
                "mine",
                "page",
                new Localized(Map.of("uk", "Моє")),
                null,
                null,
                "registered",
                null,
                false,
                null,
                null,
                Samples.services().getFirst().page(),
                null);
        publishes(Samples.builtIn("register", null, null, true), mine);

        resident.chooses("mine");
        assertThat(resident.id()).isEqualTo("signin.number");
        resident.types("signin.number", Samples.CANARY_NUMBER)
                .goesOn()
                .types("signin.pin", "2580")
                .goesOn()
                .waits();

        assertThat(resident.id()).isEqualTo("page");
        assertThat(resident.goesBack().chooses("mine").id())
                .as("signed in already")
                .isEqualTo("page");
    }

    private static PublishedService page(String id, @Nullable List<Hours> hours) {
        return Samples.page(
                id,
                new Localized(Map.of("uk", "Сторінка")),
                100,
                null,
                hours,
                Samples.services().getFirst().page());
    }

    private void publishes(PublishedService... services) {
        resident.happens(new Event.Published(Samples.directory().with(Topic.SERVICES, List.of(services))))
                .begins();
    }

    private List<String> menu() {
        return ((Screen.Choose) resident.screen())
                .options().stream().map(Option::id).toList();
    }

    private Option option(String id) {
        return ((Screen.Choose) resident.screen())
                .options().stream()
                        .filter(option -> option.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static String shown(Words words, Language language) {
        return TEXTS.show(words, language);
    }
}
