import { describe, expect, test } from 'vitest';
import { FIRST_DAY } from '#lib/atlas/period.ts';
import { readAtlas } from '#lib/server/atlas.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The first days that the dates in a text can be: of a day itself, of a month, of a year. */
function daysIn(text: string): string[] {
  const month = MONTHS.join('|');
  return [
    ...text.matchAll(new RegExp(String.raw`(?:(?:(\d{1,2}) )?(${month}) )?\b((?:19|20)\d\d)\b(?! ?km)`, 'g'))
  ].map(
    ([, day, name, year]) =>
      `${year}-${String(name ? MONTHS.indexOf(name) + 1 : 1).padStart(2, '0')}-${(day ?? '01').padStart(2, '0')}`
  );
}

/** What is told of the line that is drawn, which is of a later day than the first of its period. */
const OF_THE_LINE = ['golan-1967-1981'];

/** What a card tells of a day after the one that it is asked for: a claim that was made later, an end that was yet to come. */
describe('no status, administration or note tells of a day after the first on which it is shown', () => {
  const all = [...readAtlas().regions.values()].flatMap(({ periods }) => periods);
  test.each(all.map((period) => [period.id, period] as const))('%s', (id, { from, status, administration, notes }) => {
    const said = [
      { text: status.en, since: from },
      { text: administration?.en ?? '', since: from },
      ...notes.map((note) => ({ text: note.text.en, since: note.from ?? from }))
    ];
    const ahead = said.filter(({ text, since }) => daysIn(text).some((day) => day > (since ?? FIRST_DAY)));
    expect(OF_THE_LINE.includes(id) ? [] : ahead).toEqual([]);
  });
});
