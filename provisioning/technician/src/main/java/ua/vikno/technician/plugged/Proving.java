package ua.vikno.technician.plugged;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.vikno.devices.DeviceKind;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Turn;
import ua.vikno.technician.step.Words;

/** How one device is proved: by what comes out of it, as the technician sees, hears or types it. */
final class Proving {
    private final Workbench bench;
    private final Words words;
    private final Supplier<String> codes;
    private final InstantSource clock;

    /** @param codes four digits each, which nobody guesses */
    Proving(Workbench bench, Words words, Supplier<String> codes, InstantSource clock) {
        this.bench = bench;
        this.words = words;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * @param printed the code on a page that lies there; empty for none
     * @param proved goes on with the code of the page that this device has printed, or an empty text
     * @param again goes on where a device failed
     */
    Turn begin(DeviceKind kind, URI address, String printed, Function<String, Turn> proved, Supplier<Turn> again) {
        return switch (kind) {
            case RECEIPT_PRINTER, DOCUMENT_PRINTER -> print(kind, address, codes.get(), proved, again);
            case BARCODE_SCANNER -> scan(address, printed, proved, again);
            case SPEECH -> speak(address, codes.get(), proved, again);
            case HEADPHONE_JACK ->
                Turn.work(
                        Say.of("prove.headphones"),
                        () -> bench.headphones(address),
                        proof -> after(kind, proof, proved, again));
            case KEYPAD ->
                Turn.work(Say.of("prove.keys"), () -> bench.keys(address), proof -> after(kind, proof, proved, again));
            case TOUCHSCREEN, CABINET, PAYMENT_TERMINAL, NETWORK ->
                Turn.work(
                        Say.of("prove.there"),
                        () -> bench.usable(kind, address),
                        proof -> after(kind, proof, proved, again));
        };
    }

    private Turn print(DeviceKind kind, URI address, String code, Function<String, Turn> proved, Supplier<Turn> again) {
        ProofPage page = new ProofPage(words, address, code, clock.instant());
        return Turn.work(
                Say.of("prove.printing"),
                () -> bench.print(kind, address, page),
                proof -> proof instanceof Proof.Worked
                        ? Turn.ask(
                                Question.type("", "prove.code"),
                                typed -> typed.equals(code)
                                        ? proved.apply(code)
                                        : Turn.tried(Finding.bad("prove.other-code"), again.get()))
                        : after(kind, proof, proved, again));
    }

    private Turn scan(URI address, String printed, Function<String, Turn> proved, Supplier<Turn> again) {
        return Turn.work(
                printed.isEmpty() ? Say.of("prove.scan-anything") : Say.of("prove.scan-page"),
                () -> bench.scan(address),
                proof -> proof instanceof Proof.Read(String text)
                        ? read(text, printed, proved, again)
                        : after(DeviceKind.BARCODE_SCANNER, proof, proved, again));
    }

    /** Has any code read, without judging it. */
    Turn code(URI address, Function<String, Turn> read, Supplier<Turn> again) {
        return Turn.work(
                Say.of("prove.scan-anything"),
                () -> bench.scan(address),
                proof -> proof instanceof Proof.Read(String text)
                        ? read.apply(text)
                        : after(DeviceKind.BARCODE_SCANNER, proof, read, again));
    }

    private static Turn read(String text, String printed, Function<String, Turn> proved, Supplier<Turn> again) {
        if (text.equals(ProofPage.symbol(printed))) {
            return proved.apply("");
        }
        if (!printed.isEmpty()) {
            return Turn.tried(Finding.bad("prove.scan-differs", text, ProofPage.symbol(printed)), again.get());
        }
        return Turn.ask(
                Question.yesNo("prove.scan-right", text),
                answer -> answer.equals(Question.YES)
                        ? proved.apply("")
                        : Turn.tried(Finding.bad("prove.scan-wrong", text), again.get()));
    }

    private Turn speak(URI address, String code, Function<String, Turn> proved, Supplier<Turn> again) {
        return Turn.work(
                Say.of("prove.speaking"),
                () -> bench.speak(address, String.join(", ", code.split("")), words.language()),
                proof -> proof instanceof Proof.Worked
                        ? Turn.ask(
                                Question.type("", "prove.heard"),
                                typed -> typed.replace(" ", "").equals(code)
                                        ? proved.apply("")
                                        : Turn.tried(Finding.bad("prove.not-heard"), again.get()))
                        : after(DeviceKind.SPEECH, proof, proved, again));
    }

    private Turn after(DeviceKind kind, Proof proof, Function<String, Turn> proved, Supplier<Turn> again) {
        return switch (proof) {
            case Proof.Worked(), Proof.Read(var _) -> proved.apply("");
            case Proof.Nothing() -> Turn.tried(Finding.bad("prove.nothing", DevicesStep.kindName(kind)), again.get());
            case Proof.Refused(String detail) -> Turn.tried(Finding.bad("prove.refused", detail), again.get());
            case Proof.Trouble(var conditions, String detail) -> {
                String states = conditions.stream()
                        .sorted()
                        .map(words.devices()::of)
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
                String advice = words.devices().nextStep(kind, conditions);
                yield Turn.tried(
                        new Finding.Bad(
                                Say.of("prove.trouble", DevicesStep.kindName(kind), states, detail),
                                advice.isEmpty() ? Say.of("prove.trouble.do") : Say.plain(advice)),
                        again.get());
            }
        };
    }
}
