package ua.vikno.devices.linux.machine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import ua.vikno.devices.testing.Needs;

/**
 * Runs the tests of this package inside the virtual machine, a line for each. Exit code 0 only if there were any and all passed:
 * here a skipped test is a failed one.
 */
public final class MachineSuite {
    private MachineSuite() {}

    public static void main() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage(MachineSuite.class.getPackageName()))
                .filters(EngineFilter.includeEngines("junit-jupiter"), TagFilter.includeTags(Needs.MACHINE))
                .build();
        SummaryGeneratingListener results = new SummaryGeneratingListener();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        LauncherFactory.create().execute(request, results, new Lines(out));
        TestExecutionSummary summary = results.getSummary();
        summary.printFailuresTo(out, 12);
        long wanted = summary.getTestsFoundCount();
        System.exit(wanted > 0 && summary.getTestsSucceededCount() == wanted ? 0 : 1);
    }

    private static final class Lines implements TestExecutionListener {
        private final PrintWriter out;
        private final Map<String, Instant> began = new HashMap<>();

        Lines(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void executionStarted(TestIdentifier test) {
            began.put(test.getUniqueId(), Instant.now());
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            out.printf("SKIPPED %s: %s%n", test.getDisplayName(), reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                Instant start = began.getOrDefault(test.getUniqueId(), Instant.now());
                out.printf(
                        "%-10s %5.1f s  %s%n",
                        result.getStatus(),
                        Duration.between(start, Instant.now()).toMillis() / 1000.0,
                        test.getLegacyReportingName() + " "
                                + test.getUniqueId().replaceAll(".*\\[class:[^\\]]*\\.([^\\].]*)\\].*", "$1"));
            }
        }
    }
}
