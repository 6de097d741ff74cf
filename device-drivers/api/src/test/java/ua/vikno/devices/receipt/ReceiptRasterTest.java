package ua.vikno.devices.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Block;
import ua.vikno.devices.receipt.Receipt.Columns;
import ua.vikno.devices.receipt.Receipt.Picture;
import ua.vikno.devices.receipt.Receipt.Rule;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.devices.receipt.Receipt.Space;
import ua.vikno.devices.receipt.Receipt.Text;

class ReceiptRasterTest {
    private static final int WIDE = 576;

    @Test
    void aPictureIsPrintedDotForDotInTheMiddle() {
        var picture = new Bitmap(10, 2, new byte[] {(byte) 0xA5, 0x40, 0x3C, (byte) 0x80});
        Bitmap paper = raster(new Picture(picture));
        assertThat(paper.height()).isEqualTo(2);
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < WIDE; x++) {
                boolean inside = x >= 283 && x < 293;
                assertThat(paper.black(x, y)).isEqualTo(inside && picture.black(x - 283, y));
            }
        }
    }

    @Test
    void aPictureWiderThanTheHeadIsRefusedInsteadOfCut() {
        var receipt = new Receipt(List.of(new Picture(new Bitmap(400, 1, new byte[50]))));
        assertThatThrownBy(() -> ReceiptRaster.raster(receipt, 384))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("400 dots on a head of 384");
    }

    /** 16 dots of a head of 203 dpi: what a person over 65 reads without glasses for small print. */
    @ParameterizedTest
    @EnumSource
    void lettersWithoutAscendersAreAtLeastTwoMillimetresHigh(Size size) {
        for (boolean bold : new boolean[] {true, false}) {
            for (String letter : List.of("х", "ж", "н", "x", "z")) {
                Bitmap paper = raster(new Text(letter, size, Align.LEFT, bold));
                assertThat(IntStream.range(0, paper.height())
                                .filter(y -> IntStream.range(0, WIDE).anyMatch(x -> paper.black(x, y))))
                        .as("%s, bold %s", letter, bold)
                        .hasSizeBetween(16, 40);
            }
        }
    }

    @Test
    void aWordOfALabelIsNotTornForItsValue() {
        Columns columns = new Columns("Разом: 1\u00a0654,4123\u00a0грн", "204\u00a0248,99", Size.SMALL, false);
        List<Block> apart = List.of(
                new Text(columns.left(), Size.SMALL, Align.LEFT, false),
                new Text(columns.right(), Size.SMALL, Align.RIGHT, false));
        assertThat(ReceiptRaster.raster(new Receipt(List.of(columns)), 384).bits())
                .isEqualTo(ReceiptRaster.raster(new Receipt(apart), 384).bits());
    }

    @Test
    void spaceIsEightBlankDotsAMillimetre() {
        Bitmap paper = raster(new Space(5));
        assertThat(paper.height()).isEqualTo(40);
        assertThat(ink(paper)).isZero();
    }

    @Test
    void aRuleGoesFromMarginToMargin() {
        Bitmap paper = raster(new Rule(true));
        assertThat(ink(paper)).isEqualTo(3 * (WIDE - 2 * 8));
    }

    @ParameterizedTest
    @EnumSource(Align.class)
    void textStandsWhereItIsAligned(Align align) {
        Bitmap paper = raster(new Text("Ґанок", Size.NORMAL, align, true));
        int left = firstColumn(paper);
        int right = WIDE - 1 - lastColumn(paper);
        switch (align) {
            case LEFT -> assertThat(left).isBetween(8, 14);
            case CENTRE -> assertThat(Math.abs(left - right)).isLessThan(6);
            case RIGHT -> assertThat(right).isBetween(8, 14);
        }
    }

    @Test
    void wordsWrapAndALongWordIsBroken() {
        Bitmap line = raster(text("слово"));
        assertThat(raster(text("слово ".repeat(30).strip())).height()).isGreaterThan(2 * line.height());
        assertThat(raster(text("щ".repeat(200))).height()).isGreaterThan(4 * line.height());
    }

    @Test
    void aLongWordIsBrokenAtItsHyphen() {
        Face face = Face.of(Size.NORMAL, true);
        assertThat(Wrap.lines("водопровідно-каналізаційного", face::width, 368))
                .containsExactly("водопровідно-", "каналізаційного");
    }

    @Test
    void noBreakSpacesHold() {
        Face face = Face.of(Size.NORMAL, false);
        String sum = "1\u00a0234,56\u00a0грн";
        assertThat(Wrap.lines("До сплати " + sum, face::width, face.width(sum) + 4))
                .containsExactly("До сплати", sum);
    }

    @Test
    void theValueOfColumnsStandsOnTheLabelsLastLine() {
        Bitmap one = raster(new Columns("Пеня", "0,05", Size.SMALL, false));
        Bitmap many = raster(new Columns("Пеня ".repeat(30).strip(), "0,05", Size.SMALL, false));
        assertThat(many.height() % one.height()).isZero();
        int top = many.height() - one.height();
        assertThat(rightmost(many, 0, top)).isLessThan(rightmost(many, top, many.height()));
    }

    @Test
    void everyUkrainianAndHungarianLetterHasItsOwnPicture() {
        String letters = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюяŐőŰűÁáÉéÍíÓóÖöÚúÜü₴№«»’ʼ–—";
        Bitmap missing = raster(text("\ue000"));
        letters.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> assertThat(raster(text(letter)))
                        .as(letter)
                        .isNotEqualTo(missing)
                        .satisfies(bitmap -> assertThat(ink(bitmap)).isPositive()));
    }

    @Property(tries = 200)
    void nothingIsEverClippedAtTheEdge(@ForAll("blocks") List<Block> blocks, @ForAll boolean narrow) {
        int width = narrow ? 384 : WIDE;
        Bitmap paper = ReceiptRaster.raster(new Receipt(blocks), width);
        assertThat(paper.width()).isEqualTo(width);
        // The outermost column stays white: whatever were cut there would have blackened it.
        assertThat(rightmost(paper, 0, paper.height())).isLessThan(width - 1);
        assertThat(paper).isEqualTo(ReceiptRaster.raster(new Receipt(blocks), width));
    }

    @Provide
    Arbitrary<List<Block>> blocks() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("АҐЄІЇабвгґдеєжщюя0123456789 .,-–«»WMmQ\u00a0\n")
                .ofMaxLength(120);
        Arbitrary<Block> texts = Combinators.combine(
                        words, Arbitraries.of(Size.class), Arbitraries.of(Align.class), Arbitraries.of(true, false))
                .as(Text::new);
        Arbitrary<Block> columns = Combinators.combine(
                        words, words.map(w -> w.replace("\n", "")), Arbitraries.of(Size.class), Arbitraries.of(true))
                .as(Columns::new);
        return Arbitraries.oneOf(texts, columns).list().ofMaxSize(6);
    }

    private static Text text(String text) {
        return new Text(text, Size.NORMAL, Align.LEFT, false);
    }

    private static Bitmap raster(Block... blocks) {
        return ReceiptRaster.raster(new Receipt(List.of(blocks)), WIDE);
    }

    private static int ink(Bitmap bitmap) {
        int ink = 0;
        for (byte eight : bitmap.bits()) {
            ink += Integer.bitCount(eight & 0xFF);
        }
        return ink;
    }

    private static int firstColumn(Bitmap bitmap) {
        for (int x = 0; x < bitmap.width(); x++) {
            for (int y = 0; y < bitmap.height(); y++) {
                if (bitmap.black(x, y)) {
                    return x;
                }
            }
        }
        return -1;
    }

    private static int lastColumn(Bitmap bitmap) {
        return rightmost(bitmap, 0, bitmap.height());
    }

    private static int rightmost(Bitmap bitmap, int from, int to) {
        for (int x = bitmap.width() - 1; x >= 0; x--) {
            for (int y = from; y < to; y++) {
                if (bitmap.black(x, y)) {
                    return x;
                }
            }
        }
        return -1;
    }
}
