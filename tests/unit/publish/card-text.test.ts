import { expect, it } from 'vitest';
import { lineOf, runsOf, widthOf, type Font } from '#lib/publish/card-text.ts';

const families = (text: string) => runsOf(text, 'serif').map((run) => [run.family, run.text]);
const font: Font = { kind: 'serif', size: 20, weight: 700 };
const ten = () => 10;

it('a text of one script is one run, its spaces too', () => {
  expect(families('Gantz à Bakou')).toEqual([['Source Serif 4', 'Gantz à Bakou']]);
  expect(families('قناة السويس')).toEqual([['Noto Naskh Arabic', 'قناة السويس']]);
});

it('each script of a text is in the font that has it', () => {
  expect(families('السويس: Ever Given')).toEqual([
    ['Noto Naskh Arabic', 'السويس'],
    ['Source Serif 4', ':'],
    ['Source Serif 4', 'Ever Given']
  ]);
  expect(families('בָּאקוּ <')).toEqual([
    ['Noto Serif Hebrew', 'בָּאקוּ'],
    ['Source Serif 4', '<']
  ]);
});

it('runs follow each other from the side where the line begins', () => {
  expect(widthOf('في 29 مارس', font, ten)).toBe(40);
  const at = (rtl: boolean) =>
    [...lineOf('في 29 مارس', font, [100, 5], rtl, ten).matchAll(/ x="([^"]+)"/g)].map(([, x]) => Number(x));
  expect(at(true)).toEqual([100, 85, 70]);
  expect(at(false)).toEqual([100, 115, 130]);
});
