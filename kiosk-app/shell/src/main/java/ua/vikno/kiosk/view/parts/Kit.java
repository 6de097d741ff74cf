package ua.vikno.kiosk.view.parts;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.theme.Look;
import ua.vikno.kiosk.view.theme.Palette;
import ua.vikno.kiosk.view.theme.Type;

/** What a renderer needs to make nodes: look, settings, texts, and where the resident's input goes. */
public record Kit(
        Look look, Settings settings, BiFunction<Words, Language, String> texts, Consumer<Input> send, boolean voice) {
    /** Of a kiosk that speaks. */
    public Kit(Look look, Settings settings, BiFunction<Words, Language, String> texts, Consumer<Input> send) {
        this(look, settings, texts, send, true);
    }

    /** Ids of paragraphs that the six keys stop at while speech is on begin so. */
    public static final String TEXT_STOP = "text:";

    /** The same with letters of another size. */
    public Kit with(Look other) {
        return new Kit(other, settings, texts, send, voice);
    }

    /** The same with letters no larger than usual, where three words or a key have to share a line. */
    public Kit usual() {
        boolean larger = look.size() == TextSize.LARGE || look.size() == TextSize.SPACED;
        return larger ? with(look.with(TextSize.DEFAULT)) : this;
    }

    public Palette palette() {
        return look.palette();
    }

    public double u(double reference) {
        return look.u(reference);
    }

    public String words(Words words) {
        return texts.apply(words, settings.language());
    }

    public String label(Label label) {
        return words(label.words());
    }

    /** The same for what is left of the panel below a strip at its top. */
    public Kit below(double strip) {
        return new Kit(new Look(look.panel().below(strip), look.size(), look.palette()), settings, texts, send, voice);
    }

    /** The same with the smallest letters, where keys need the room. */
    public Kit compact() {
        return new Kit(new Look(look.panel(), TextSize.COMPACT, look.palette()), settings, texts, send, voice);
    }

    /** @param numbers put into the holes */
    public String label(Label label, int... numbers) {
        return words(
                label.words(IntStream.of(numbers).mapToObj(Words.Count::new).toArray(Words.Arg[]::new)));
    }

    /** The words in another language than the screen's. */
    public String label(Label label, Language language) {
        return texts.apply(label.words(), language);
    }

    public Para plain(Type type, Color ink, String words) {
        return new Para(words, look.font(type), look.leading(type), ink);
    }

    /** A sentence of the text; smaller on a small panel that is narrower than its longest word. */
    public Para sentence(Color ink, String words) {
        Para usual = plain(Type.BODY, ink, words);
        return look.tight() && usual.widestWord() > look.contentWidth() ? plain(Type.SMALL, ink, words) : usual;
    }

    public Para strong(Type type, Color ink, String words) {
        return new Para(words, look.bold(type), look.leading(type), ink);
    }

    /** @param stop what follows {@link #TEXT_STOP} */
    public <R extends Node> R stop(String stop, R node) {
        node.setId(TEXT_STOP + stop);
        return node;
    }

    /** An action's button: the words in the middle, a sign before or after them. */
    public Target button(String id, String name, Skin skin, List<? extends Region> parts, Runnable act) {
        Region content = parts.size() == 1 ? parts.getFirst() : new Flex(u(20), stretched(parts), parts);
        return new Target(id, name, content, skin, look, act);
    }

    private static int stretched(List<? extends Region> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Para) {
                return i;
            }
        }
        return -1;
    }

    public Picture sign(Sign sign, double side, Color ink) {
        return sign.picture(u(side), ink);
    }

    /** A filled card that cannot be touched. */
    public Box card(Region part, Color fill) {
        Box box = new Box(part, u(32), u(24));
        box.setBackground(new Background(new BackgroundFill(fill, new CornerRadii(look.radius()), Insets.EMPTY)));
        return box;
    }
}
