import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPictures } from '#lib/server/pictures/read-pictures.ts';
import type { Picture, PictureFault } from '#lib/story/pictures/picture.ts';

let folder: string;
const files = new Map<string, Buffer>();
const found = new Map<string, Picture | PictureFault>();

/** Noise, which no format makes small, so that half of the file is half of the picture; another one each time. */
let seed = 100;
const noise = (width: number, height: number): Sharp =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: seed++, sigma: 30 } }
  });
const half = async (picture: Promise<Buffer>): Promise<Buffer> => {
  const bytes = await picture;
  return bytes.subarray(0, bytes.length >> 1);
};
const two = async (): Promise<Sharp> =>
  sharp([await noise(50, 40).png().toBuffer(), await noise(50, 40).png().toBuffer()], { join: { animated: true } });
const svg = (inside: string, attributes = 'viewBox="0 0 30 20"'): Buffer =>
  Buffer.from(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  files.set('phone.jpg', await noise(400, 300).jpeg().withMetadata({ orientation: 6 }).toBuffer());
  files.set('mirrored.jpg', await noise(400, 300).jpeg().withMetadata({ orientation: 5 }).toBuffer());
  files.set('really-webp.jpg', await noise(300, 200).webp().toBuffer());
  files.set('really-jpeg.png', await noise(300, 200).jpeg().toBuffer());
  files.set('whole.avif', await noise(300, 200).avif().toBuffer());
  files.set('print.jpg', await noise(300, 200).toColourspace('cmyk').jpeg().toBuffer());
  files.set('deep.png', await noise(300, 200).toColourspace('rgb16').png().toBuffer());
  files.set('deep.tiff', await noise(300, 200).toColourspace('rgb16').tiff().toBuffer());
  const clear = { width: 300, height: 200, channels: 4 } as const;
  files.set(
    'clear.png',
    await sharp({ create: { ...clear, background: '#ff000080' } })
      .png()
      .toBuffer()
  );
  files.set(
    'opaque.png',
    await sharp({ create: { ...clear, background: '#00ff00' } })
      .png()
      .toBuffer()
  );
  files.set('moving.gif', await (await two()).gif().toBuffer());
  files.set('moving.webp', await (await two()).webp().toBuffer());
  files.set('drawing.svg', svg('<rect width="30" height="20" fill="red"/>'));
  files.set('half.jpg', await half(noise(400, 300).jpeg().toBuffer()));
  files.set('half.png', await half(noise(400, 300).png().toBuffer()));
  files.set('half.webp', await half(noise(400, 300).webp().toBuffer()));
  files.set('half.avif', await half(noise(400, 300).avif().toBuffer()));
  const vast = { width: 12_000, height: 12_000, channels: 3, background: '#fff' } as const;
  files.set('vast.png', await sharp({ create: vast, limitInputPixels: false }).png().toBuffer());
  files.set('vast.svg', svg('', 'width="300000" height="200000"'));
  files.set('broken.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect'));
  files.set('active.svg', svg('<script>fetch("https://example.org")</script>'));
  files.set('page.jpg', Buffer.from('\n<!DOCTYPE html><html><body>404</body></html>'));
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const names = [...files.keys()];
  const read = readPictures(
    names.map((name) => ({ path: join(folder, name), size: statSync(join(folder, name)).size }))
  );
  for (const [i, name] of names.entries()) found.set(name, read[i]!);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a picture', () => {
  it.each([
    ['phone.jpg', { kind: 'jpeg', width: 300, height: 400 }],
    ['mirrored.jpg', { kind: 'jpeg', width: 300, height: 400 }],
    ['really-webp.jpg', { kind: 'webp', width: 300, height: 200 }],
    ['really-jpeg.png', { kind: 'jpeg', width: 300, height: 200 }],
    ['whole.avif', { kind: 'avif', width: 300, height: 200 }],
    ['print.jpg', { kind: 'jpeg', alpha: false, animated: false }],
    ['deep.png', { kind: 'png', alpha: false }],
    ['deep.tiff', { kind: 'tiff', alpha: false, animated: false }],
    ['clear.png', { kind: 'png', alpha: true }],
    ['opaque.png', { kind: 'png', alpha: false }],
    ['moving.gif', { kind: 'gif', width: 50, height: 40, animated: true }],
    ['moving.webp', { kind: 'webp', width: 50, height: 40, animated: true }],
    ['drawing.svg', { kind: 'svg', width: 2400, height: 1600 }]
  ])('%s is what its bytes are', (name, expected) => expect(found.get(name)).toMatchObject(expected));

  it.each([
    ['half.jpg', 'picture-unreadable', /JPEG.* breaks off/],
    ['half.png', 'picture-unreadable', /PNG/],
    ['half.webp', 'picture-unreadable', /WebP/],
    ['half.avif', 'picture-unreadable', /AVIF/],
    ['vast.png', 'picture-large', /12000 × 12000/],
    ['vast.svg', 'picture-unreadable', /SVG/],
    ['broken.svg', 'picture-unreadable', /SVG/],
    ['active.svg', 'picture-unreadable', /a script/],
    ['page.jpg', 'picture-unreadable', /web page/]
  ])('%s is refused: %s', (name, code, message) => {
    expect(found.get(name)).toMatchObject({ code, message: expect.stringMatching(message) as string });
  });

  it('is not decoded twice', () => {
    const path = join(folder, 'phone.jpg');
    const before = performance.now();
    expect(readPictures([{ path, size: statSync(path).size }])).toEqual([found.get('phone.jpg')]);
    // A process of its own takes hundreds of milliseconds.
    expect(performance.now() - before).toBeLessThan(100);
  });
});
