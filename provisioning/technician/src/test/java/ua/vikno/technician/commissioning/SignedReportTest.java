package ua.vikno.technician.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.agent.Enrolment;
import ua.vikno.agent.EnrolmentState;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.enrolment.TlsPortal;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.technician.console.ConsoleSurface;
import ua.vikno.technician.console.Lines;
import ua.vikno.technician.machine.Program;
import ua.vikno.technician.machine.Program.Said;
import ua.vikno.technician.portal.KioskPortal;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Guide;
import ua.vikno.technician.step.Words;

/** A report of a kiosk that has enrolled, judged by pdfsig (poppler-utils) and openssl. */
@Tag(Needs.PEER)
@Timeout(120)
final class SignedReportTest extends TlsPortal {
    private static Path report(String kiosk) throws Exception {
        Path state = Files.createTempDirectory(directory, "machine");
        Enrolment enrolment = Enrolment.in(state);
        EnrolmentState.Waiting waiting =
                (EnrolmentState.Waiting) enrolment.begin(invited("add", kiosk).text());
        kiosks("confirm", kiosk, waiting.code());
        assertThat(enrolment.ask()).isInstanceOf(EnrolmentState.Enrolled.class);
        Path reports = state.resolve("reports");
        Words words = new Words(Locale.of("uk"));
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Guide.Result result = new Commissioning(
                        new ConsoleSurface(out, Lines.of(new BufferedReader(new StringReader(""))), words),
                        words,
                        _ -> "",
                        new KioskPortal(() -> state, () -> "", new ProxyFile(state.resolve("proxy")))::identity,
                        reports,
                        InstantSource.system())
                .run(List.of());
        assertThat(result.findings())
                .extracting(finding -> finding.fact().key())
                .containsExactly("report.written-signed");
        assertThat(result.findings()).hasOnlyElementsOfType(Finding.Good.class);
        try (var files = Files.list(reports)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Said ask(String... command) throws InterruptedException {
        Optional<Said> said = Program.run(Duration.ofSeconds(30), List.of(command));
        return said.orElseThrow(() -> new AssertionError(command[0] + " is missing (Debian: poppler-utils, openssl)"));
    }

    @Test
    void anyReaderOfPdfKnowsTheKioskThatSigned() throws Exception {
        Path pdf = report("signer");
        Said said = ask("pdfsig", pdf.toString());
        assertThat(said.said())
                .contains("Signature is Valid", "Signer Certificate Common Name: signer", "ETSI.CAdES.detached")
                .contains("Total document signed");
        assertThat(ask("pdftotext", pdf.toString(), "-").said()).contains("Підпис", "signer, SHA-256");
        assertThat(ask("qpdf", "--check", pdf.toString()).good()).isTrue();
    }

    @Test
    void aChangedByteIsFound() throws Exception {
        Path pdf = report("changed");
        byte[] bytes = Files.readAllBytes(pdf);
        assertThat(new String(bytes, 0, 8, StandardCharsets.US_ASCII)).matches("%PDF-1\\.\\d");
        bytes[7] ^= 1;
        Files.write(pdf, bytes);
        assertThat(ask("pdfsig", pdf.toString()).said())
                .contains("Digest Mismatch")
                .doesNotContain("Signature is Valid");
    }

    @Test
    void theFactsForProgramsAreSignedBesideThem() throws Exception {
        Path json = Path.of(report("facts").toString().replace(".pdf", ".json"));
        String[] verify = {
            "openssl",
            "cms",
            "-verify",
            "-binary",
            "-purpose",
            "any",
            "-inform",
            "DER",
            "-in",
            json + ".p7s",
            "-content",
            json.toString(),
            "-CAfile",
            ca.resolve("ca.pem").toString(),
            "-out",
            "/dev/null"
        };
        assertThat(ask(verify).said()).contains("erification successful");
        Files.writeString(json, Files.readString(json).replace("\"good\":true", "\"good\":false"));
        assertThat(ask(verify).good()).isFalse();
    }
}
