package ua.vikno.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.util.FileSystemUtils;
import ua.vikno.portal.api.published.PictureContent;
import ua.vikno.portal.city.CityDirectory;
import ua.vikno.portal.city.CitySamples;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.yaml.Findings;

/** {@code ./vikno city}: a directory made from a sample is right, and each thing broken in it is told by its place. */
class CityCommandTest {
    static final List<String> SAMPLES = CitySamples.ALL;

    private static final String NOTICES = "  - {id: notices, kind: list, name: {uk: Оголошення}}\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    private Path city;

    @BeforeEach
    void make() throws IOException {
        city = directory.resolve("city");
        assertThat(run("new", city.toString())).isZero();
        Files.writeString(city.resolve("streets.yaml"), """
            streets:
            - name: вул. Соборна
              former: [вул. Леніна]
            - name: вул. Ґонти
              also: [вул. Івана Ґонти]
            """);
        Files.writeString(city.resolve("payees.yaml"), """
            payees:
              water: {name: КП «Вода», iban: UA213223130000026007233566001, code: "12345678"}
            """);
        Files.writeString(city.resolve("notices.yaml"), """
            notices:
            - id: water
              from: 2026-01-01
              until: 2026-01-31
              text: {uk: Води не буде., en: There will be no water., hu: Nem lesz víz.}
            """);
        Path services = Path.of(
                Objects.requireNonNull(CityCommandTest.class.getResource("/ua/vikno/portal/contract/services.yaml"))
                        .getPath());
        Files.writeString(city.resolve("services.yaml"), Files.readString(services) + NOTICES);
        Files.writeString(city.resolve("service-names.yaml"), "lift: {uk: Ліфт, en: Lift, hu: Lift, icon: service}\n");
        out.reset();
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void everySampleIsRight(String sample) {
        Path made = directory.resolve(sample);

        assertThat(run("new", made.toString(), sample)).isZero();
        assertThat(run("check", made.toString())).as(said()).isZero();
        assertThat(said()).endsWith("0 errors, 0 warnings\n");
    }

    @Test
    void everythingACityMayHaveIsRight() {
        assertThat(run("check", city.toString())).as(said()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        city.yaml      | slug: pavlohrad            | slug: Павлоград             | city.yaml:2: error: slug must be small Latin letters
        city.yaml      | status: reported           | status: guessed             | error: status must be reported, applied
        city.yaml      | provider: pvk              | provider: nobody            | error: provider nobody is not among the providers
        city.yaml      | providers:                 | provider:                   | error: unknown key provider; known here: city, cnap
        registers.yaml | provider: pvk              | provider: nobody            | registers.yaml:2: error: provider nobody is not among the providers of city.yaml
        registers.yaml | "29.052"                   | "30"                        | registers.yaml:5: error: no tariff of city.yaml in force has this service and value
        registers.yaml | heat:                      | gas:                        | error: no form has provider: gas
        forms/water.yaml | charset: UTF-8           | charset: UTF8X              | forms/water.yaml:5: error: charset UTF8X is unknown
        forms/water.yaml | account: account         | acount: account             | error: account is missing
        forms/water.yaml | pattern: yyyy-MM         | pattern: MM                 | error: pattern MM must hold yyyy or yy, MM
        forms/water.yaml | accrued: accrued         | accured: accrued            | error: unknown key accured
        forms/waste.yaml | RAH: C25                 | RAH: text                   | error: RAH must have a type and length such as C25
        forms/waste.yaml | account: RAH             | account: KONTO              | error: column KONTO is not among the fields
        forms/heat.yaml  | container: delimited     | container: xlsx             | error: container must be delimited or dbf, not xlsx
        payees.yaml      | 566001                   | 566002                      | payees.yaml:2: error: IBAN:
        payees.yaml      | "12345678"               | "123"                       | error: code must have 8 digits
        streets.yaml     | вул. Івана Ґонти         | вул. Леніна                 | streets.yaml:4: error: вул. Леніна would mean both вул. Соборна and вул. Ґонти
        streets.yaml     | former: [вул. Леніна]    | fromer: [вул. Леніна]       | streets.yaml:2: error: вул. Соборна has no other name
        service-names.yaml | ', hu: Lift'              | ''                          | service-names.yaml:1: error: hu is missing
        service-names.yaml | icon: service           | icon: elevator              | error: icon must be one of water, sewerage
        notices.yaml     | until: 2026-01-31        | until: 31.01.2026           | notices.yaml:4: error: until must be a day such as 2026-01-31
        notices.yaml     | ', hu: Nem lesz víz.'    | ''                          | error: hu is missing
        services.yaml    | 'id: notices'            | 'id: notes'                 | error: items is missing
        notices.yaml     | from: 2026               | 'from: [2026'                              | error: no YAML
        """)
    void whatIsBrokenIsToldByFileLineAndWhatToDo(String file, String found, String broken, String told)
            throws IOException {
        Path path = city.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(found);
        Files.writeString(path, text.replaceFirst(Pattern.quote(found), broken.replace("\\t", "\t")));

        assertThat(run("check", city.toString())).isEqualTo(1);

        assertThat(said()).contains(told);
    }

    @Test
    void aFileNobodyReadsAndMissingFactsAreTold() throws IOException {
        Files.writeString(city.resolve("providers.yaml"), "a: b");
        assertThat(run("check", city.toString())).isZero();
        assertThat(said()).contains("providers.yaml: warning: nobody reads it");

        Files.delete(city.resolve("city.yaml"));
        assertThat(run("check", city.toString())).isEqualTo(1);
        assertThat(said()).contains("city.yaml: error: missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        emblem.png  | 96   | 512  | 0A3F8C   | 0 errors
        emblem.png  | 95   | 96   | 0A3F8C   | emblem.png: error: has 95×96 pixels; it must have 96×96 to 512×512: scale it
        emblem.png  | 513  | 512  | 0A3F8C   | emblem.png: error: has 513×512 pixels
        emblem.png  | 128  | 128  | FFFFFF   | emblem.png: error: cannot be seen on white, on which it stands: take one in colours
        emblem.png  | 128  | 128  | 959595   | emblem.png: error: cannot be seen on white
        emblem.png  | 128  | 128  | 949494   | 0 errors
        picture.png | 960  | 300  | FFFFFF   | 0 errors
        picture.png | 1920 | 1080 | 000000   | 0 errors
        picture.png | 959  | 300  | 000000   | picture.png: error: has 959×300 pixels; it must have 960×300 to 1920×1080
        picture.png | 1920 | 1081 | 000000   | picture.png: error: has 1920×1081 pixels
        """)
    void aPictureOfTheWrongSizeOrThatCannotBeSeenIsTold(String file, int width, int height, String ink, String told)
            throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(Integer.parseInt(ink, 16)));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ImageIO.write(image, "png", city.resolve(file).toFile());

        assertThat(run("check", city.toString())).isEqualTo(told.equals("0 errors") ? 0 : 1);
        assertThat(said()).contains(told);
    }

    @Test
    void aPictureThatIsNoPngOrDamagedOrTooLargeIsTold() throws IOException {
        Path emblem = city.resolve("emblem.png");
        byte[] whole = Files.readAllBytes(emblem);
        Files.write(emblem, Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(city.resolve("picture.png"), "<svg xmlns='http://www.w3.org/2000/svg'/>");

        assertThat(run("check", city.toString())).isEqualTo(1);
        assertThat(said())
                .contains("emblem.png: error: a damaged PNG: save it anew")
                .contains("picture.png: error: no PNG: save it as PNG");

        Files.write(emblem, Arrays.copyOf(whole, 256 * 1024 + 1));
        assertThat(run("check", city.toString())).isEqualTo(1);
        assertThat(said()).contains("emblem.png: error: larger than 256 KiB: save it with fewer pixels or colours");
    }

    @Test
    void aCityWithoutPicturesPublishesNone() throws IOException {
        assertThat(CityDirectory.read(city, false, new Findings()).pictures())
                .extracting(PictureContent::id)
                .containsExactly("emblem", "picture");

        Files.delete(city.resolve("emblem.png"));
        Files.delete(city.resolve("picture.png"));

        assertThat(run("check", city.toString())).isZero();
        assertThat(CityDirectory.read(city, false, new Findings()).pictures()).isEmpty();
    }

    @Test
    void noticesThatNoTileShowsAreTold() throws IOException {
        Files.delete(city.resolve("services.yaml"));

        assertThat(run("check", city.toString())).isZero();
        assertThat(said()).contains("notices.yaml: warning: nobody sees them: add to services.yaml");
    }

    @Test
    void twoFormsWithTheSameColumnsCouldNotBeToldApart() throws IOException {
        Files.copy(city.resolve("forms/water.yaml"), city.resolve("forms/water2.yaml"));

        assertThat(run("check", city.toString())).isEqualTo(1);
        assertThat(said()).contains("forms/water2.yaml: error: has the same columns as water.yaml");
    }

    /** A directory written by hand may have had no forms of its own: then the built-in ones stay. */
    @Test
    void aFourthFormIsOneFileBesideThoseThatWereThere() throws IOException {
        String gas = Files.readString(city.resolve("forms/water.yaml"))
                .replace("provider: water", "provider: gas")
                .replace("[cold-water, sewerage]", "[gas]")
                .replace("account: account", "account: contract");
        FileSystemUtils.deleteRecursively(city.resolve("forms"));
        Files.createDirectory(city.resolve("forms"));
        Files.writeString(city.resolve("forms/gas.yaml"), gas);

        assertThat(run("check", city.toString())).as(said()).isZero();
        assertThat(CityDirectory.read(city, false, new Findings()).forms().all())
                .extracting(Form::id)
                .containsExactly("water", "heat", "gas", "waste", "payments");
    }

    @Test
    void aFormOfTheCitysOwnStandsInThePlaceOfItsProvidersBuiltInOne() throws IOException {
        Files.move(city.resolve("forms/water.yaml"), city.resolve("forms/voda.yaml"));
        Files.delete(city.resolve("forms/heat.yaml"));
        Files.writeString(
                city.resolve("registers.yaml"),
                Files.readString(city.resolve("registers.yaml")).replaceAll("(?m)^heat:", "steam:"));

        assertThat(run("check", city.toString())).isEqualTo(1);
        assertThat(said())
                .contains("no form has provider: steam")
                .contains("[water, waste]: describe its register in forms/steam.yaml");
    }

    @Test
    void usageIsToldWithExitCode2() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("check", "/no/such/directory")).isEqualTo(2);
        assertThat(run("new", city.toString())).isEqualTo(2);
        assertThat(run("new", directory.resolve("x").toString(), "atlantis")).isEqualTo(2);
        assertThat(run("--help")).isZero();
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... args) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        return CityCommand.run(List.of(args), to, to);
    }
}
