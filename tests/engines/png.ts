import { inflateSync } from 'node:zlib';

/** A picture, as its pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue at a place, 0 to 255 each. */
  at(x: number, y: number): readonly [number, number, number];
}

/**
 * Reads a PNG as browsers write them: 8 bits a channel, red, green, blue and perhaps alpha, not interlaced.
 * @throws Error for any other
 */
export function readPng(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, colour, , , interlace] = png.subarray(24, 29);
  const channels = { 2: 3, 6: 4 }[colour!];
  if (depth !== 8 || !channels || interlace !== 0)
    throw new Error(`no PNG of a browser: ${depth} ${colour} ${interlace}`);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const pixels = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  return {
    width,
    height,
    at(x, y) {
      const i = (y * width + x) * channels;
      return [pixels[i]!, pixels[i + 1]!, pixels[i + 2]!];
    }
  };
}

/** Each line says by its first byte from which of its neighbours its pixels are told: PNG, section 9. */
function unfilter(lines: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (stride + 1)]!;
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? out[y * stride + i - channels]! : 0;
      const above = y > 0 ? out[(y - 1) * stride + i]! : 0;
      const corner = y > 0 && i >= channels ? out[(y - 1) * stride + i - channels]! : 0;
      const told = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      out[y * stride + i] = lines[y * (stride + 1) + 1 + i]! + told;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [l, a, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return l <= a && l <= c ? left : a <= c ? above : corner;
}
