import { describe, expect, it } from 'vitest';
import { boxesIn, readClip, withoutMetadata } from '#lib/story/pictures/clip-bytes.ts';
import { mp4Of, type Mp4 } from './mp4.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a clip', () => {
  it.each<[Mp4, object]>([
    [{}, { width: 640, height: 360, sound: false }],
    [
      { brand: 'mp42', codec: 'avc3', sound: true },
      { width: 640, height: 360, sound: true }
    ],
    [{ turned: true }, { width: 360, height: 640, sound: false }]
  ])('%j is read', (film, expected) => expect(readClip(mp4Of(film))).toEqual(expected));

  it.each<[Uint8Array, string]>([
    [mp4Of({ brand: 'qt  ' }), 'QuickTime'],
    [mp4Of({ codec: 'hvc1' }), 'HEVC'],
    [mp4Of({ codec: 'av01' }), 'AV1'],
    [mp4Of({ codec: 'xxxx' }), '“xxxx”'],
    [mp4Of({}).subarray(0, 16), 'breaks off'],
    // A matrix and a size take 44 bytes: those before it are of something else.
    [mp4Of({ head: 40 }), 'no size'],
    [mp4Of({ head: 8 }), 'no size'],
    [mp4Of({ head: 4 }), 'no size'],
    [bytes('\x1aE\xdf\xa3\x01\0\0\0'), 'WebM'],
    [bytes('RIFF\0\0\0\0AVI LIST'), 'AVI'],
    [bytes('<html>'), 'no film'],
    [bytes(''), 'no film']
  ])('%# is refused: %s', (film, what) => {
    expect(readClip(film)).toMatchObject({ code: 'clip-unreadable', message: expect.stringContaining(what) as string });
  });

  it('breaks off anywhere without harm', () => {
    const film = mp4Of({ sound: true, place: '+40.37+049.89/' });
    for (let length = 0; length < film.length; length++) expect(() => readClip(film.slice(0, length))).not.toThrow();
  });

  it('is served without what it says of where it was taken, and nothing in it moves', () => {
    const film = mp4Of({ place: '+40.37+049.89/' });
    const served = withoutMetadata(film);
    const text = (all: Uint8Array) => Buffer.from(all).toString('latin1');
    expect(text(film)).toContain('+40.37');
    expect(text(served)).not.toContain('+40.37');
    expect(served.length).toBe(film.length);
    expect([...boxesIn(served)].map(({ type, from }) => [type, from])).toEqual(
      [...boxesIn(film)].map(({ type, from }) => [type, from])
    );
    expect(readClip(served)).toEqual(readClip(film));
  });
});
