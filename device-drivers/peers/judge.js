// Lets receiptio ask a printer on 127.0.0.1:9100 for its state (no argument) or print an empty receipt ("print"),
// and writes the verdict.
const receiptio = require('receiptio');

const options = '-d 127.0.0.1 -p generic' + (process.argv[2] === 'print' ? '' : ' -q');
receiptio.print(process.argv[2] === 'print' ? 'Vikno' : '', options).then(
  (verdict) => {
    process.stdout.write(verdict);
    process.exit(0);
  },
  (trouble) => {
    process.stderr.write(String(trouble));
    process.exit(1);
  },
);
