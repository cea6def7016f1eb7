import { describe, expect, it } from 'vitest';
import { latin, layerOf } from './files.ts';

const gpx = (head: string, name: string): string =>
  `${head}\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">\n  <wpt lat="47.8" lon="11.1"><name>${name}</name></wpt>\n</gpx>\n`;
const NAME = 'Grüße aus Köln – été';

/** A text in UTF-16, with or without its mark. */
function wide(text: string, order: 'le' | 'be', mark = ''): Uint8Array {
  const bytes = new Uint8Array(2 * (mark + text).length);
  const view = new DataView(bytes.buffer);
  Array.from(mark + text).forEach((letter, i) => view.setUint16(2 * i, letter.charCodeAt(0), order === 'le'));
  return bytes;
}

describe('the encoding of a GPX or KML file', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['UTF-8', gpx('<?xml version="1.0" encoding="utf-8"?>', NAME), NAME],
    ['UTF-8 with a mark', `\uFEFF${gpx('<?xml version="1.0"?>', NAME)}`, NAME],
    ['no declaration', gpx('', NAME).trimStart(), NAME],
    ['ISO-8859-1, declared', latin(gpx('<?xml version="1.0" encoding="ISO-8859-1"?>', 'Grüße')), 'Grüße'],
    [
      'windows-1252, declared',
      latin(gpx("<?xml version='1.0' encoding='windows-1252'?>", 'Caf\u00e9 \u0080')),
      'Café €'
    ],
    ['UTF-16, little end first', wide(gpx('<?xml version="1.0" encoding="UTF-16"?>', NAME), 'le', '\uFEFF'), NAME],
    ['UTF-16, big end first', wide(gpx('<?xml version="1.0" encoding="UTF-16"?>', NAME), 'be', '\uFEFF'), NAME],
    ['UTF-16 without a mark', wide(gpx('<?xml version="1.0"?>', NAME), 'le'), NAME],
    ['UTF-8 that says UTF-16', gpx('<?xml version="1.0" encoding="utf-16"?>', NAME), NAME]
  ])('is read: %s', (_, content, name) => {
    const { issues, features } = layerOf('a.gpx', 'circle', content);
    expect(issues).toEqual([]);
    expect(features?.[0]?.properties).toEqual({ name });
  });

  it('is told at the first byte that is none of it', () => {
    const wrong = layerOf('a.gpx', 'circle', latin(gpx('<?xml version="1.0" encoding="UTF-8"?>', 'Grüße')));
    expect(wrong.issues).toEqual(['a.gpx:3:38 file-encoding']);
    expect(wrong.messages[0]).toContain('0xFC');
    expect(wrong.hints[0]).toContain('ISO-8859-1');
    // At the end of the file, and with letters of more than a byte before it.
    const late = new Uint8Array([...new TextEncoder().encode(gpx('', 'été')), 0xe9]);
    expect(layerOf('a.gpx', 'circle', late).issues).toEqual(['a.gpx:5:1 file-encoding']);
    const lone = new Uint8Array([...new TextEncoder().encode(gpx('', 'été')), 0x80, 0x20]);
    expect(layerOf('a.gpx', 'circle', lone).issues).toEqual(['a.gpx:5:1 file-encoding']);
  });

  it('is told where it is not known', () => {
    const { issues, messages } = layerOf('a.gpx', 'circle', gpx('<?xml version="1.0" encoding="klingon"?>', 'a'));
    expect(issues).toEqual(['a.gpx:1:1 file-encoding']);
    expect(messages[0]).toContain('klingon');
  });
});
