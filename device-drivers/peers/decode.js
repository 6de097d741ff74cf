// Decodes ESC/POS streams with npos. In: for each stream its length as a 32-bit big-endian number, then its bytes.
// Out: for each picture its width and height as 32-bit big-endian numbers, then one byte per dot, 1 = black.
const npos = require('npos');

async function decode(stream) {
  const parsed = await npos.parser().parse(stream);
  for (const { type, data } of parsed.entries) {
    if (type !== 'raster') continue;
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data._width, 0);
    head.writeUInt32BE(data._height, 4);
    process.stdout.write(head);
    process.stdout.write(Buffer.from(data._data.map((dot) => (dot === 0 ? 1 : 0))));
  }
}

const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', async () => {
  const input = Buffer.concat(chunks);
  for (let at = 0; at < input.length; ) {
    const length = input.readUInt32BE(at);
    await decode(input.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
});
