package ua.vikno.kiosk.flow;

import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Words;

/** How something to choose looks in the menu. */
public record Tile(Icon icon, Words name, @Nullable Words detail) {}
