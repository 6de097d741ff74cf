// Encodes with receipt-printer-encoder. In: JSON {"pages": {name: number}, "lines": [{"page", "text"} or {"qr", "size"}]}.
// Out: JSON, for each line its bytes in hexadecimal, from the command that selects the table or begins the code to the
// last letter.
const encoderModule = require('@point-of-sale/receipt-printer-encoder');

const Encoder = encoderModule.default ?? encoderModule;
const chunks = [];

function hex(encoder, begin) {
  const bytes = Buffer.from(encoder.encode()).toString('hex');
  return bytes.slice(bytes.indexOf(begin)).replace(/0a$/, '');
}

function encode({ page, text, qr, size }, pages) {
  const encoder = new Encoder({ language: 'esc-pos', columns: 48, newline: '\n', codepageMapping: pages });
  return qr === undefined
    ? hex(encoder.codepage(page).line(text), '1b74')
    : hex(encoder.qrcode(qr, { model: 2, size, errorlevel: 'm' }), '1d286b');
}

process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
  const { pages, lines } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  process.stdout.write(JSON.stringify(lines.map((line) => encode(line, pages))));
});
