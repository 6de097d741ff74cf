package ua.vikno.demonstration.tour;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Scene;

/**
 * The kiosk a tour plays on.
 *
 * @param scan holds a code before the scanner
 * @param pass lets seconds pass: the kiosk's clock is put forward
 */
public record Stage(Scene scene, Observations seen, Consumer<String> scan, IntConsumer pass) {}
