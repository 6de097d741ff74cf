package ua.vikno.technician.commissioning;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ua.vikno.state.file.Directories;
import ua.vikno.state.file.DurableFile;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Guide;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Surface;
import ua.vikno.technician.step.Words;

/** Runs steps one after the other, goes on where one fails, and writes what was found as PDF and JSON. */
public final class Commissioning {
    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final Path RELEASE = Path.of("/usr/lib/vikno-kiosk/release");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'commissioning-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Surface surface;
    private final Words words;
    private final Function<String, String> configured;
    private final Path directory;
    private final InstantSource clock;

    /**
     * @param configured the value of a key of {@code kiosk.properties}; empty where it is not there
     * @param directory where the report is written; made where it is missing
     */
    public Commissioning(
            Surface surface, Words words, Function<String, String> configured, Path directory, InstantSource clock) {
        this.surface = surface;
        this.words = words;
        this.configured = configured;
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
        Finding written = write(new Report(
                configured.apply("kiosk.id"),
                configured.apply("portal.url"),
                Kernel.text(RELEASE),
                kernel.identity(),
                kernel.adapters(),
                clock.instant(),
                parts));
        surface.show(written);
        List<Finding> findings = new ArrayList<>();
        parts.forEach(part -> findings.addAll(part.result().findings()));
        findings.add(written);
        return new Guide.Result(
                findings, parts.stream().allMatch(part -> part.result().whole()));
    }

    private Finding write(Report report) {
        Path pdf = directory.resolve(NAME.format(report.at()) + ".pdf");
        try {
            Directories.create(directory);
            new DurableFile(pdf, MAX_BYTES).write(ReportPdf.of(report, words));
            new DurableFile(directory.resolve(NAME.format(report.at()) + ".json"), MAX_BYTES)
                    .write(ReportJson.of(report, words));
            return Finding.good("report.written", pdf);
        } catch (IOException e) {
            return Finding.bad("report.refused", pdf, e);
        }
    }
}
