// Times receipt-printer-encoder. In: width, height and runs as 32-bit big-endian numbers, then rows of dots, 8 in a byte,
// 1 = black. Out: JSON, the nanoseconds of each run in which the picture became a raster command.
const encoderModule = require('@point-of-sale/receipt-printer-encoder');

const Encoder = encoderModule.default ?? encoderModule;
const WARM_UP = 20;
const chunks = [];

function picture(bits, width, height) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    if (bits[i >> 3] & (0x80 >> (i & 7))) data.fill(0, i * 4, i * 4 + 3);
  }
  return { data, width, height };
}

function time(image) {
  const begun = process.hrtime.bigint();
  const encoder = new Encoder({ language: 'esc-pos', imageMode: 'raster' });
  const bytes = encoder.image(image, image.width, image.height, 'threshold', 128).encode();
  const nanos = Number(process.hrtime.bigint() - begun);
  if (bytes.length < (image.width * image.height) / 8) throw new Error(`only ${bytes.length} bytes`);
  return nanos;
}

process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
  const input = Buffer.concat(chunks);
  const image = picture(input.subarray(12), input.readUInt32BE(0), input.readUInt32BE(4));
  for (let i = 0; i < WARM_UP; i++) time(image);
  process.stdout.write(JSON.stringify(Array.from({ length: input.readUInt32BE(8) }, () => time(image))));
});
