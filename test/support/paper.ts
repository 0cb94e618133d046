import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 240;
const HEIGHT = 320;
const PAPER = [250, 247, 238];
const INK = [96, 108, 104];

/** Lines of writing: from row to row, and how far to the right. */
const isInk = (x: number, y: number): boolean => {
  const line = Math.floor((y - 48) / 28);
  const inLine = y >= 48 && y < 280 && (y - 48) % 28 < 8;
  return inLine && x >= 32 && x < WIDTH - 32 - (line % 3) * 28;
};

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A picture of a written sheet, as somebody takes it of a paper: PNG, some hundred bytes. */
export function paperPicture(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits of red, green and blue each.
  header.set([8, 2], 8);
  const rows = Array.from({ length: HEIGHT }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: WIDTH }, (_, x) => (isInk(x, y) ? INK : PAPER)).flat()]),
  );
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
