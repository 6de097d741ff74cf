package ua.vikno.devices.simulated.desk;

import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.simulated.play.Situation;

/** The words of the desk, in Ukrainian. */
final class DeskWords {
    private DeskWords() {}

    static String of(DeviceKind kind) {
        return switch (kind) {
            case RECEIPT_PRINTER -> "Принтер чеків";
            case DOCUMENT_PRINTER -> "Принтер документів";
            case BARCODE_SCANNER -> "Сканер";
            case SPEECH -> "Голос";
            case HEADPHONE_JACK -> "Навушники";
            case KEYPAD -> "Клавіші";
            case TOUCHSCREEN -> "Дотиковий екран";
            case CABINET -> "Корпус";
            case PAYMENT_TERMINAL -> "Платіжний термінал";
            case NETWORK -> "Мережа до порталу";
        };
    }

    static String of(KeypadKey key) {
        return switch (key) {
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            case OK -> "OK";
            case HELP -> "Допомога";
            case VOLUME_UP -> "Голосніше";
            case VOLUME_DOWN -> "Тихіше";
        };
    }

    static String of(CabinetLight light) {
        return switch (light) {
            case OFF -> "Світловий знак не світить: не працює";
            case STEADY -> "Світловий знак світить: працює";
            case BLINKING -> "Світловий знак блимає: потрібен працівник";
        };
    }

    /** @param kind of the device that is in the situation */
    static String of(Situation situation, DeviceKind kind) {
        return switch (situation.kind()) {
            case NORMAL -> normal(kind);
            case PAPER_NEAR_END -> "Папір закінчується";
            case PAPER_OUT -> "Немає паперу";
            case PAPER_OUT_AFTER -> "Паперу ще трохи (%d)".formatted(situation.amount());
            case COVER_OPEN -> "Кришка відкрита";
            case PAPER_JAM -> "Папір зім’явся";
            case CUTTER_ERROR -> "Ніж заклинило";
            case UNCONFIRMED -> "Друкує мовчки";
            case SLOW -> "Повільно";
            case GARBAGE -> "Нісенітниця";
            case DEAD -> "Завис";
            case UNPLUGGED -> "Від’єднано";
            case HEADPHONES_IN -> "Навушники вставлено";
            case SOMEBODY_NEAR -> "Хтось підійшов";
            case DOOR_OPEN -> "Дверцята відчинено";
            case HELP_HELD -> "Натиснуто «Допомога»";
            case CARD_DECLINED -> "Банк відмовляє";
            case CARD_PARTLY_APPROVED -> "Банк дає половину";
            case PERSON_CANCELS -> "Людина скасовує";
            case OCCUPIED -> "Зайнятий іншим";
            case ANSWER_LOST -> "Списав, та зв’язок урвався";
            case REQUEST_LOST -> "Зв’язок урвався до списання";
            case FRAGMENTED -> "По одному байту";
            case CUT -> "Обрив мережі";
            case HALF_OPEN -> "З’єднано, та глухо";
        };
    }

    private static String normal(DeviceKind kind) {
        return switch (kind) {
            case HEADPHONE_JACK -> "Навушників немає";
            case CABINET -> "Нікого, усе зачинено";
            case RECEIPT_PRINTER,
                    DOCUMENT_PRINTER,
                    BARCODE_SCANNER,
                    SPEECH,
                    KEYPAD,
                    TOUCHSCREEN,
                    PAYMENT_TERMINAL,
                    NETWORK -> "Усе гаразд";
        };
    }

    static String of(DeviceStatus status) {
        String state = switch (status.state()) {
            case ABSENT -> "немає зв’язку";
            case CONNECTING -> "з’єднується";
            case READY -> "готовий";
            case BUSY -> "працює";
            case DEGRADED -> "працює, але…";
            case ATTENTION -> "потребує уваги";
            case FAULT -> "несправний";
            case CLOSED -> "вимкнено";
        };
        StringBuilder words = new StringBuilder(state);
        status.conditions().stream()
                .sorted()
                .map(DeskWords::of)
                .forEach(word -> words.append(" · ").append(word));
        return words.toString();
    }

    static String of(Condition condition) {
        return switch (condition) {
            case PAPER_NEAR_END -> "папір закінчується";
            case PAPER_OUT -> "немає паперу";
            case PAPER_JAM -> "папір зім’явся";
            case COVER_OPEN -> "кришка відкрита";
            case CUTTER_ERROR -> "ніж заклинило";
            case HEAD_HOT -> "перегрів";
            case TONER_LOW -> "мало тонера";
            case TONER_EMPTY -> "немає тонера";
            case UNRECOVERABLE -> "поломка";
            case OFFLINE -> "поза мережею";
            case NO_STATUS_CHANNEL -> "не каже, що надрукував";
            case PERMISSION_DENIED -> "немає дозволу";
            case IN_USE_BY_OTHER -> "зайнятий іншим";
            case STALLED -> "не відповідає";
            case PROTOCOL -> "відповідає нісенітницю";
            case UNSUPPORTED_FORMAT -> "не розуміє документа";
            case TAMPERED -> "корпус відчинено";
            case NOT_CONFIGURED -> "не налаштовано";
        };
    }
}
