package ua.vikno.technician.commissioning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.vikno.state.file.Directories;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.identity.Identity;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Guide;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Surface;
import ua.vikno.technician.step.Words;

/** Runs steps one after the other, goes on where one fails, and writes what was found as PDF and JSON, signed by the kiosk's key where it has one. */
public final class Commissioning {
    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final Path RELEASE = Path.of("/usr/lib/vikno-kiosk/release");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'commissioning-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Surface surface;
    private final Words words;
    private final Function<String, String> configured;
    private final Supplier<Optional<Identity>> identity;
    private final Path directory;
    private final InstantSource clock;

    /**
     * @param configured the value of a key of {@code kiosk.properties}; empty where it is not there
     * @param identity whose key signs the report; empty before the kiosk has enrolled
     * @param directory where the report is written; made where it is missing
     */
    public Commissioning(
            Surface surface,
            Words words,
            Function<String, String> configured,
            Supplier<Optional<Identity>> identity,
            Path directory,
            InstantSource clock) {
        this.surface = surface;
        this.words = words;
        this.configured = configured;
        this.identity = identity;
        this.directory = directory;
        this.clock = clock;
    }

    /** Everything that was found, and last whether the report could be written. */
    public Guide.Result run(List<Step> steps) throws InterruptedException {
        List<Report.Part> parts = new ArrayList<>();
        for (Step step : steps) {
            parts.add(new Report.Part(step.name(), new Guide(surface).run(step)));
        }
        Kernel kernel = new Kernel(Path.of("/"));
        Optional<Identity> signer = identity.get();
        Report report = new Report(
                configured.apply("kiosk.id"),
                configured.apply("portal.url"),
                Kernel.text(RELEASE),
                kernel.identity(),
                kernel.adapters(),
                clock.instant(),
                signer.map(Commissioning::name).orElse(""),
                parts);
        Finding written = write(report, signer);
        surface.show(written);
        List<Finding> findings = new ArrayList<>();
        parts.forEach(part -> findings.addAll(part.result().findings()));
        findings.add(written);
        return new Guide.Result(
                findings, parts.stream().allMatch(part -> part.result().whole()));
    }

    private Finding write(Report report, Optional<Identity> signer) {
        Path pdf = directory.resolve(NAME.format(report.at()) + ".pdf");
        Path json = directory.resolve(NAME.format(report.at()) + ".json");
        byte[] page = ReportPdf.of(report, words);
        byte[] facts = ReportJson.of(report, words).getBytes(StandardCharsets.UTF_8);
        try {
            Directories.create(directory);
            if (signer.isEmpty()) {
                write(pdf, page);
                write(json, facts);
                return Finding.good("report.written", pdf);
            }
            write(pdf, SignedPdf.of(page, signer.get(), report.at()));
            write(json, facts);
            write(json.resolveSibling(json.getFileName() + ".p7s"), KioskSignature.of(facts, signer.get()));
            return Finding.good("report.written-signed", pdf);
        } catch (IOException e) {
            return Finding.bad("report.refused", pdf, e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        new DurableFile(file, MAX_BYTES).write(content);
    }

    private static String name(Identity identity) {
        try {
            return identity.kiosk() + ", SHA-256 "
                    + HexFormat.of().formatHex(KioskSignature.fingerprint(identity.certificate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
