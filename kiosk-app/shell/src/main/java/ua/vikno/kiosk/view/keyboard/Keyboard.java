package ua.vikno.kiosk.view.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.view.keyboard.Key.Does;
import ua.vikno.kiosk.view.parts.Box;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Type;

/** The keys for one field. Rows share the height; keys act on release, nothing pops up, nothing asks for a long press. */
public final class Keyboard extends Region {
    private final Field.Kind kind;
    private final Typing typing;
    private final Kit kit;
    private final BiConsumer<String, Boolean> heard;
    private List<KeyRow> rows = List.of();

    /** @param heard told each key's id after it was struck, and whether it did anything */
    public Keyboard(Field.Kind kind, Typing typing, Kit kit, BiConsumer<String, Boolean> heard) {
        this.kind = kind;
        this.typing = typing;
        this.kit = kit;
        this.heard = heard;
        build();
    }

    public boolean isPad() {
        return Boards.isPad(kind);
    }

    public double leastHeight() {
        return height(kit.look().target());
    }

    public double bestHeight() {
        return height(kit.u(isPad() ? 144 : 112));
    }

    public double bestWidth() {
        return kit.u(isPad() && kind == Field.Kind.ACCOUNT ? 760 : 648);
    }

    private double height(double key) {
        return rows.size() * key + (rows.size() - 1) * gap();
    }

    private double gap() {
        return isPad() ? kit.look().gap() : kit.look().keyGap();
    }

    private void build() {
        List<KeyRow> built = new ArrayList<>();
        for (List<Key> row : board()) {
            List<Target> keys = row.stream().map(this::target).toList();
            built.add(new KeyRow(keys, row.stream().mapToDouble(Key::weight).toArray(), gap()));
        }
        rows = built;
        getChildren().setAll(rows);
        requestLayout();
    }

    /** The usual board, or one of as many columns as the panel is wide. */
    private List<List<Key>> board() {
        List<List<Key>> usual = Boards.of(kind, kit.label(Label.LETTERS, typing.alphabet()), typing.digits());
        if (isPad() || !kit.look().tight()) {
            return usual;
        }
        double room = kit.look().panel().widthPx() - 2 * kit.u(8);
        int columns = (int) ((room + gap()) / (kit.look().target() + gap()));
        boolean wide = !kit.look().panel().isPortrait();
        return Narrow.fitted(kind, usual, kit.label(Label.ALPHABET, typing.alphabet()), typing.digits(), columns, wide);
    }

    private Target target(Key key) {
        boolean writes = key.does() == Does.WRITE;
        Skin skin = writes ? Skin.key(kit.palette()) : Skin.keyEdit(kit.palette());
        Region face = new Box(face(key, skin), 0, 0);
        return new Target(key.id(), name(key), face, skin, kit.look(), 0, 0, () -> act(key)).brief();
    }

    private Region face(Key key, Skin skin) {
        return switch (key.does()) {
            case ERASE -> new Middle(kit.sign(Sign.ERASE, 56, skin.ink()));
            case CAPITALS ->
                new Middle(kit.sign(
                        Sign.SHIFT, 56, typing.capitals() ? kit.palette().primary() : skin.ink()));
            case WRITE, ERASE_ALL, DIGITS, ALPHABET -> {
                boolean character = key.does() == Does.WRITE
                        && key.text().length() == 1
                        && !key.text().equals(" ");
                yield character
                        ? kit.strong(isPad() ? Type.QUESTION : Type.BUTTON, skin.ink(), text(key))
                                .centred()
                        : words().plain(Type.SMALL, skin.ink(), text(key)).centred();
            }
        };
    }

    /** On a small panel a key has room for a word of usual letters; larger ones would make those of the whole screen smaller. */
    private Kit words() {
        return kit.look().tight() ? kit.usual() : kit;
    }

    private String text(Key key) {
        return switch (key.does()) {
            case WRITE ->
                key.text().equals(" ")
                        ? kit.label(Label.SPACE)
                        : typing.capitals() ? key.text().toUpperCase(Locale.ROOT) : key.text();
            case ERASE -> kit.label(Label.ERASE);
            case ERASE_ALL -> kit.label(Label.ERASE_ALL);
            case CAPITALS -> kit.label(typing.capitals() ? Label.SMALL_LETTERS : Label.CAPITALS);
            case DIGITS -> typing.digits() ? kit.label(Label.LETTERS_UKRAINIAN) : "123";
            case ALPHABET ->
                kit.label(typing.alphabet() == Language.UKRAINIAN ? Label.LETTERS_LATIN : Label.LETTERS_UKRAINIAN);
        };
    }

    private String name(Key key) {
        return text(key);
    }

    private void act(Key key) {
        boolean capitals = typing.capitals();
        Language language = kit.settings().language();
        Input.Type typed = switch (key.does()) {
            case WRITE -> typing.write(key.text());
            case ERASE -> typing.erase();
            case ERASE_ALL -> typing.eraseAll();
            case CAPITALS -> {
                typing.toggleCapitals();
                yield null;
            }
            case DIGITS -> {
                typing.toggleDigits();
                yield null;
            }
            case ALPHABET -> {
                typing.toggleAlphabet(language);
                yield null;
            }
        };
        if (key.does() == Does.DIGITS || key.does() == Does.ALPHABET || capitals != typing.capitals()) {
            build();
        }
        boolean writes = key.does() == Does.WRITE || key.does() == Does.ERASE || key.does() == Does.ERASE_ALL;
        heard.accept(key.id(), !writes || typed != null);
        kit.send().accept(typed == null ? new Input.Presence() : typed);
    }

    /** No word on a key is broken. */
    @Override
    protected double computeMinWidth(double height) {
        return rows.stream().mapToDouble(KeyRow::leastWidth).max().orElse(0);
    }

    /** No line on a key is cut. */
    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? bestWidth() : width;
        return height(
                rows.stream().mapToDouble(row -> row.leastHeight(across)).max().orElse(0));
    }

    @Override
    protected void layoutChildren() {
        double gap = gap();
        double height = Math.floor((getHeight() - gap * (rows.size() - 1)) / rows.size());
        double y = 0;
        for (KeyRow row : rows) {
            row.resizeRelocate(0, y, getWidth(), height);
            y += height + gap;
        }
    }
}
