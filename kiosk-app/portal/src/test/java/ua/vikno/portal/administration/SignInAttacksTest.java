package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever wants in without a password, without a telephone, or with somebody else's session. */
class SignInAttacksTest extends PortalPages {
    private static final String WRONG = "Не вдалося ввійти";

    @AfterEach
    void unlock() {
        sql("delete from administrator_try");
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() throws Exception {
        later("viewer");
        Set<String> answers = Stream.of(
                        signIn(new Browser(address), "viewer", PASSWORD + "x", code("viewer")),
                        signIn(new Browser(address), "viewer", PASSWORD, "000000"),
                        signIn(new Browser(address), "viewer", PASSWORD, ""),
                        signIn(new Browser(address), "nobody", PASSWORD, code("viewer")),
                        signIn(new Browser(address), "' or 1=1 --", PASSWORD, code("viewer")),
                        signIn(new Browser(address), "", "", ""),
                        signIn(new Browser(address), "viewer", "x".repeat(10_000), code("viewer")))
                .peek(answer -> assertThat(answer.statusCode()).isEqualTo(401))
                .map(HttpResponse::body)
                .collect(Collectors.toSet());

        assertThat(answers).hasSize(1).first().asString().contains(WRONG);
    }

    @Test
    void aCodeOfTheTelephoneIsGoodOnce() throws Exception {
        later("viewer");
        String code = code("viewer");

        assertThat(signIn(new Browser(address), "viewer", PASSWORD, code).statusCode())
                .isEqualTo(303);
        assertThat(signIn(new Browser(address), "viewer", PASSWORD, code).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSixthTryOfAnAddressIsNotJudgedEvenWhenItIsRightAndNobodysNameIsLockedAlike() throws Exception {
        Browser guessing = new Browser(address);
        for (String name : List.of("viewer", "nobody")) {
            for (int i = 0; i < SignInGuard.TRIES; i++) {
                signIn(guessing, name, PASSWORD, "00000" + i);
            }
        }
        later("viewer");

        assertThat(signIn(guessing, "viewer", PASSWORD, code("viewer")).statusCode())
                .isEqualTo(401);
        assertThat(count("administrator_try where failures = 5 and locked_until > failed_at"))
                .isEqualTo(2);
        assertThat(count("administrator_try where failures = 5 and locked_until = 0"))
                .as("for their names: others may try")
                .isEqualTo(2);
        sql("update administrator_try set locked_until = 0");
        assertThat(signIn(guessing, "viewer", PASSWORD, code("viewer")).statusCode())
                .isEqualTo(303);
        assertThat(count("administrator_try where subject like 'viewer%'")).isZero();
    }

    @Test
    void whoTypesWrongPasswordsForAKnownNameLocksNobodyElseOut() throws Exception {
        Browser guessing = new Browser(address);
        for (int i = 0; i < SignInGuard.TRIES + 1; i++) {
            signIn(guessing, "viewer", "wrong", "00000" + i);
        }
        later("viewer");

        assertThat(signIn(new Browser(address), "viewer", PASSWORD, code("viewer"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void evenFromManyAddressesNobodyLocksTheBrowserByWhichSheSignedInBefore() throws Exception {
        Browser hers = signedIn("viewer");
        for (int i = 0; i < SignInGuard.EVERYWHERE + 1; i++) {
            signIn(new Browser(address), "viewer", "wrong", "00000" + i);
        }
        later("viewer");

        assertThat(signIn(new Browser(address), "viewer", PASSWORD, code("viewer"))
                        .statusCode())
                .as("who guesses by many addresses is held up")
                .isEqualTo(401);
        assertThat(signIn(
                                new Browser(address)
                                        .knownBy(signedIn("operator").known()),
                                "viewer",
                                PASSWORD,
                                code("viewer"))
                        .statusCode())
                .as("somebody else's browser")
                .isEqualTo(401);
        assertThat(signIn(new Browser(address).knownBy(hers.known() + "A"), "viewer", PASSWORD, code("viewer"))
                        .statusCode())
                .as("forged")
                .isEqualTo(401);
        assertThat(signIn(hers, "viewer", PASSWORD, code("viewer")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aKnownBrowserIsLockedByItsOwnTriesAndKnownNoMoreWhenSheIsSetUpAnew() throws Exception {
        String said = admins("add", "known");
        Browser hers = new Browser(address);
        assertThat(setUp(hers, "known", setUpCode(said), PASSWORD).statusCode()).isEqualTo(303);
        for (int i = 0; i < SignInGuard.TRIES; i++) {
            signIn(new Browser(address).knownBy(hers.known()), "known", "wrong", "000000");
        }
        later("known");
        assertThat(signIn(hers, "known", PASSWORD, code("known")).statusCode())
                .as("whoever has stolen its cookie guesses no faster")
                .isEqualTo(401);
        assertThat(count("administrator_try where subject like 'known#%' and locked_until > 0"))
                .isEqualTo(1);

        admins("reset", "known");
        signIn(hers, "known", PASSWORD, "000000");
        assertThat(count("administrator_try where subject = 'known'")).isEqualTo(1);
    }

    @Test
    void aLockOfAClockThatRanYearsAheadLocksNobody() throws Exception {
        Browser browser = new Browser(address);
        signIn(browser, "viewer", PASSWORD, "000000");
        sql("update administrator_try set failures = 40, locked_until = 9000000000000, failed_at = 9000000000000");
        later("viewer");

        assertThat(signIn(browser, "viewer", PASSWORD, "000000").statusCode()).isEqualTo(401);
        assertThat(
                        count(
                                "administrator_try where subject like 'viewer%' and failures = 41 and locked_until < 9000000000000"))
                .as("counted on, and locked for as long as ever")
                .isEqualTo(2);
    }

    @Test
    void eachFurtherTryLocksTwiceAsLongUpToAQuarterOfAnHour() throws Exception {
        Browser guessing = new Browser(address);
        for (int seconds : new int[] {0, 0, 0, 0, 60, 120, 240, 480, 900, 900}) {
            signIn(guessing, "operator", PASSWORD, "000000");
            assertThat(count("administrator_try where subject like 'operator@%' and "
                            + (seconds == 0 ? "locked_until = 0" : "locked_until - failed_at = " + seconds * 1_000)))
                    .as("%d s", seconds)
                    .isEqualTo(1);
            sql("update administrator_try set locked_until = 0 where locked_until > 0");
        }
    }

    @Test
    void anAddressThatGuessesManyNamesIsToldToWaitAndOthersAreNot() throws Exception {
        Browser guessing = new Browser(address);
        List<HttpResponse<String>> answers = new ArrayList<>();
        long tries;
        do {
            tries = count("administrator_try");
            // No hash is made of these, so that they are faster than they are forgotten.
            answers.add(guessing.post("/admin/set-up", Map.of("name", "nobody" + answers.size())));
        } while (answers.getLast().statusCode() == 401 && answers.size() < 10 * DoorController.TRIES);

        HttpResponse<String> refused = answers.getLast();
        assertThat(answers).hasSizeGreaterThan(DoorController.TRIES);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(refused.body()).contains("Забагато спроб", "action=\"/admin/set-up\"");
        assertThat(count("administrator_try")).as("nothing is judged").isEqualTo(tries);
        assertThat(guessing.get("/admin").statusCode()).isEqualTo(401);
        assertThat(new Browser(address)
                        .post("/admin/sign-in", Map.of("name", "nobody"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void passwordsAreGuessedNoFasterThanSetUpCodes() throws Exception {
        Browser guessing = new Browser(address);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < DoorController.TRIES; i++) {
            answers.add(
                    guessing.post("/admin/set-up", Map.of("name", "somebody")).statusCode());
        }
        while (answers.getLast() == 401 && answers.size() < 2 * DoorController.TRIES) {
            answers.add(guessing.post("/admin/sign-in", Map.of()).statusCode());
        }

        assertThat(answers.subList(0, DoorController.TRIES)).containsOnly(401);
        assertThat(answers).last().isEqualTo(429);
    }

    @Test
    void ofFortyGuessesSentTogetherByAsManyAddressesThirtyAreJudged() throws Exception {
        List<Callable<Integer>> guesses = IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(
                        // No hash is made of these, so that none is refused because others wait.
                        i -> () -> new Browser(address)
                                .post("/admin/set-up", Map.of("name", "administrator", "set-up", "guess" + i))
                                .statusCode())
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> guess : threads.invokeAll(guesses)) {
                assertThat(guess.get()).isEqualTo(401);
            }
        }

        assertThat(count("administrator_try where subject = 'administrator' and failures = 30"))
                .isEqualTo(1);
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTakenAndTheOneOfBeforeEnds() throws Exception {
        String planted = PageController.COOKIE + "=" + "A".repeat(43);
        later("viewer");
        Browser browser = new Browser(address).with(planted);
        HttpResponse<String> answer = signIn(browser, "viewer", PASSWORD, code("viewer"));

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-vikno=")
                .endsWith("; Path=/; Secure; HttpOnly; SameSite=Strict");
        assertThat(browser.cookie()).isNotEqualTo(planted);
        assertThat(new Browser(address).with(planted).get("/admin").statusCode())
                .isEqualTo(401);
        String first = browser.cookie();
        later("viewer");
        signIn(browser, "viewer", PASSWORD, code("viewer"));
        assertThat(new Browser(address).with(first).get("/admin").statusCode()).isEqualTo(401);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionEndsByItselfAtItsSixthBySigningOutAndWithItsAdministrator() throws Exception {
        Browser idle = signedIn("viewer");
        sql("update administrator_session set used_at = used_at - 1800001 where name = 'viewer'");
        assertThat(idle.get("/admin").statusCode()).isEqualTo(401);
        Browser old = signedIn("viewer");
        sql("update administrator_session set opened_at = opened_at - 36000001 where name = 'viewer'");
        assertThat(old.get("/admin").statusCode()).isEqualTo(401);
        Browser out = signedIn("viewer");
        String token = out.cookie();
        assertThat(out.act("/admin/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(new Browser(address).with(token).get("/admin").statusCode()).isEqualTo(401);

        Browser gone = setUp("gone");
        assertThat(gone.get("/admin").statusCode()).isEqualTo(200);
        for (int i = 0; i < AdministratorSessions.MOST; i++) {
            signedIn("gone");
        }
        assertThat(gone.get("/admin").statusCode()).isEqualTo(401);
        assertThat(count("administrator_session where name = 'gone'")).isEqualTo(AdministratorSessions.MOST);
        Browser last = signedIn("gone");
        admins("end", "gone");
        assertThat(last.get("/admin").statusCode()).isEqualTo(401);
    }

    @Test
    void aPasswordIsSetOnceWithinADayByBothCodesAndIsNoWeakOne() throws Exception {
        String said = admins("add", "nova");
        String code = setUpCode(said);
        Browser browser = new Browser(address);

        assertThat(setUp(browser, "nova", "0000-0000-0000-0000", PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(setUp(browser, "nova", code, "zanadto").body()).contains("щонайменше 12 знаків");
        assertThat(setUp(browser, "nova", code, "xx-NOVA-123456").body()).contains("щонайменше 12 знаків");
        sql("update administrator set setup_until = 0 where name = 'nova'");
        assertThat(setUp(browser, "nova", code, PASSWORD).statusCode()).isEqualTo(401);
        sql("update administrator set setup_until = 9000000000000 where name = 'nova'");
        assertThat(setUp(browser, "nova", code.toLowerCase(Locale.ROOT).replace("-", " "), PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        later("nova");
        assertThat(setUp(browser, "nova", code, PASSWORD + "!").statusCode()).isEqualTo(401);

        admins("reset", "nova");
        assertThat(browser.get("/admin").statusCode()).as("set up anew").isEqualTo(401);
        assertThat(signIn(browser, "nova", PASSWORD, code("nova")).statusCode()).isEqualTo(401);
        assertThat(noted())
                .contains("\"administrator-added\"", "\"administrator-set-up\"", "\"administrator-refused\"")
                .doesNotContain(PASSWORD, code);
    }
}
