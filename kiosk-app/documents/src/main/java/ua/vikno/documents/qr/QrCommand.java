package ua.vikno.documents.qr;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code ./vikno qr decode TEXT|IMAGE|-} and {@code ./vikno qr encode FILE.json [--out x.png]}. Prints JSON; exit code 0
 * for a payment QR read or made, 1 for none, 2 for a wrong call.
 */
public final class QrCommand {
    static final int DONE = 0;
    static final int NONE = 1;
    static final int USAGE = 2;

    private static final String HELP = """
            Usage: vikno qr decode TEXT | IMAGE | -
                   vikno qr encode FILE.json | - [--out SYMBOL.png]

            decode  prints the fields of a National Bank payment QR of format 001, 002 or 003 and a list of
                    what is wrong in them. The argument is what the code holds (a link, bare base64url or
                    the text that begins with BCD), a picture (PNG, JPEG, GIF, BMP) with one or more codes,
                    or - for text from standard input.
            encode  makes a code of format 003, or says why not. FILE.json holds
                      {"recipient": "КП «Водоканал»", "iban": "UA213223130000026007233566001",
                       "amount": "576.45", "recipientCode": "12345678", "category": "SUPP/SUPP",
                       "reference": "100200300-202508", "purpose": "Водопостачання за 08.2025",
                       "lock": "FEFF"}
                    and optionally "function" (UCT, ICT, XCT), "display", "validUntil", "createdAt"
                    (yyMMddHHmmss, Kyiv time) and "encoding" (1 UTF-8, 2 Windows-1251; the smaller
                    code is chosen without it). Without "amount" the payer enters it.
                    --out writes the symbol with its hryvnia mark at 203 dpi.

            Exit code: 0 read (see "problems") or made, 1 not a payment QR or refused, 2 wrong call.
            """;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    QrCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new QrCommand(System.in, out, err).run(List.of(args)));
    }

    int run(List<String> args) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(HELP);
            return DONE;
        }
        try {
            if (args.size() == 2 && args.getFirst().equals("decode")) {
                return new DecodeCommand(in, out).run(args.get(1));
            }
            if (args.size() == 2 && args.getFirst().equals("encode")) {
                return new EncodeCommand(in, out).run(args.get(1), null);
            }
            if (args.size() == 4 && args.getFirst().equals("encode") && args.contains("--out")) {
                int flag = args.indexOf("--out");
                if (flag == 2) {
                    return new EncodeCommand(in, out).run(args.get(1), args.get(3));
                }
                if (flag == 1) {
                    return new EncodeCommand(in, out).run(args.get(3), args.get(2));
                }
            }
        } catch (IOException e) {
            err.println("vikno qr: " + e.getMessage());
            return USAGE;
        }
        err.print(HELP);
        return USAGE;
    }
}
