package ua.vikno.kiosk.view.kinds;

import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.view.keyboard.Typing;
import ua.vikno.kiosk.view.parts.Kit;

/** One renderer per kind of screen. The start screen and the idle warning fill the panel and are made by the view. */
final class Bodies {
    private Bodies() {}

    static Body of(Screen screen, Kit kit, Typing typing) {
        return switch (screen) {
            case Screen.Choose choose -> ChooseBody.of(choose, kit);
            case Screen.Ask ask -> AskBody.of(ask, kit, typing);
            case Screen.Scan scan -> ScanBody.of(scan, kit);
            case Screen.Table table -> TableBody.of(table, kit);
            case Screen.Prose prose -> ProseBody.of(prose.paragraphs(), kit);
            case Screen.Symbol symbol -> SymbolBody.of(symbol, kit);
            case Screen.Chart chart -> ChartBody.of(chart, kit);
            case Screen.Amounts amounts -> AmountsBody.of(amounts, kit);
            case Screen.Review review -> ReviewBody.of(review, kit);
            case Screen.Progress progress -> ProgressBody.of(progress, kit);
            case Screen.Notice notice -> NoticeBody.of(notice, kit);
            case Screen.Practice practice -> PracticeBody.of(practice, kit);
            case Screen.Start start -> ProseBody.of(start.examples(), kit);
            case Screen.StillThere still -> StillThereBody.of(still, kit);
        };
    }
}
