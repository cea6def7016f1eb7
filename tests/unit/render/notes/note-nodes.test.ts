import { expect, test } from 'vitest';
import { noteNodes } from '#lib/render/notes/note-nodes.ts';
import type { SvgNode } from '#lib/render/svg-node.ts';

const bodyOf = (text: string, lang: string): SvgNode =>
  noteNodes(
    {
      note: { position: [35, 31], text },
      number: 1,
      radius: 2.2,
      setting: { lines: [text], anchor: 'right', dx: 20, dy: 0, width: 60, height: 15 },
      disc: [0, 0]
    },
    lang,
    [0, 0]
  ).body;
const lineOf = ({ children }: SvgNode): SvgNode => children![0] as SvgNode;

test('a text begins beside its spot, on the side that its script begins on', () => {
  expect(bodyOf('Explosion', 'fr').attributes.direction).toBe('ltr');
  expect(lineOf(bodyOf('Explosion', 'fr')).attributes['text-anchor']).toBe('start');
  expect(bodyOf('انفجار', 'ar').attributes.direction).toBe('rtl');
  expect(lineOf(bodyOf('انفجار', 'ar')).attributes['text-anchor']).toBe('end');
});

test.each([
  ['C++ في البرمجة', 'ar', 'C++\u200e في البرمجة'],
  ['ارتفاع +12.5%', 'ar', 'ارتفاع \u200e+12.5%'],
  ['طريق 2020-2024', 'ar', 'طريق 2020-2024'],
  ['C++ 12', 'fr', 'C++ 12']
])('%s in %s keeps its signs where they belong', (text, lang, written) => {
  expect(lineOf(bodyOf(text, lang)).children).toEqual([written]);
});
