package ua.vikno.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says which requirement is proved by which test says what is true. */
class AccessibilityPageTest {
    private static final Pattern ROW = Pattern.compile("\\| ([A-H]\\d+) \\| .+ \\| ([hn]) \\| (.+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)(?:#(\\w+))?`");
    private static final Pattern NAMED = Pattern.compile("void ((?:[A-H]\\d+_)+)\\w+\\(");
    private static final Map<Character, Integer> ROWS =
            Map.of('A', 23, 'B', 13, 'C', 13, 'D', 8, 'E', 9, 'F', 6, 'G', 8, 'H', 5);

    private final Path root = root();
    private final Map<String, String> rows = rows();
    private final Map<String, String> tests = tests();

    @Test
    void everyOneOfTheEightyFiveRowsIsThere() {
        List<String> wanted = new ArrayList<>();
        ROWS.forEach((group, count) -> {
            for (int number = 1; number <= count; number++) {
                wanted.add(group.toString() + number);
            }
        });
        assertThat(wanted).hasSize(85);
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void aRowThatHoldsNamesTestsThatExistAndOneThatDoesNotApplySaysWhy() {
        rows.forEach((row, line) -> {
            var cells = ROW.matcher(line);
            assertThat(cells.matches()).isTrue();
            var named = TEST.matcher(cells.group(3)).results().toList();
            if (cells.group(2).equals("n")) {
                assertThat(cells.group(3)).as(row).hasSizeGreaterThan(15);
                return;
            }
            assertThat(named).as(row).isNotEmpty();
            named.forEach(test -> {
                assertThat(tests).as(row).containsKey(test.group(1));
                if (test.group(2) != null) {
                    assertThat(tests.get(test.group(1))).as(row).contains("void " + test.group(2) + "(");
                }
            });
        });
    }

    @Test
    void aTestThatIsNamedAfterARowBelongsToARowThatHolds() {
        tests.forEach((name, text) -> NAMED.matcher(text)
                .results()
                .flatMap(method -> Stream.of(method.group(1).split("_")))
                .forEach(row -> assertThat(rows.getOrDefault(row, ""))
                        .as("%s in %s", row, name)
                        .contains("| h |")));
    }

    private Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        for (String line : read(root.resolve("kiosk-app/docs/accessibility.md")).split("\n", -1)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), line)).as(row.group(1)).isNull();
            }
        }
        return rows;
    }

    private Map<String, String> tests() {
        Map<String, String> tests = new HashMap<>();
        for (String tree : List.of("kiosk-app", "device-drivers")) {
            try (Stream<Path> files = Files.walk(root.resolve(tree), 20)) {
                files.filter(file -> file.toString().matches(".*/src/test/java/.*(Test|Properties|Contract)\\.java"))
                        .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tests;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve("kiosk-app/docs/accessibility.md"))) {
                return here;
            }
        }
        throw new AssertionError("no accessibility page above the working directory");
    }
}
