package ua.vikno.technician.commissioning;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import ua.vikno.technician.Json;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Words;

/** The report for programs: each finding with the key of its sentence, which is the same in every language. */
final class ReportJson {
    private ReportJson() {}

    static String of(Report report, Words words) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kiosk", report.kiosk());
        all.put("at", report.at());
        all.put("good", report.good());
        all.put("machine", report.machine());
        all.put("adapters", report.adapters());
        all.put("release", report.release());
        all.put("signer", report.signer());
        all.put("steps", report.parts().stream().map(part -> of(part, words)).toList());
        return Json.of(all);
    }

    private static Map<String, Object> of(Report.Part part, Words words) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("step", part.step());
        step.put("whole", part.result().whole());
        step.put(
                "findings",
                part.result().findings().stream()
                        .map(finding -> of(finding, words))
                        .toList());
        return step;
    }

    private static Map<String, Object> of(Finding finding, Words words) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("result", finding.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        facts.put("key", finding.fact().key());
        facts.put("fact", words.of(finding.fact()));
        return facts;
    }
}
