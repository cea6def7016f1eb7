import { describe, expect, test } from 'vitest';
import { cardOn } from '#lib/atlas/card-on.ts';
import { dossierOf } from '#lib/atlas/dossier.ts';
import { readAtlas } from '#lib/server/atlas.ts';

const atlas = readAtlas();

/** Status and notes of a region on a day, and the days and addresses of its sources. */
function said(id: string, day: string): { readonly text: string; readonly sources: string } {
  const { period, notes } = cardOn(dossierOf(id, atlas, 'en')!, day);
  const texts = [period?.status.text, ...notes.map(({ text }) => text)];
  return { text: texts.join(' '), sources: (period?.sources ?? []).map(({ url, date }) => `${url} ${date}`).join(' ') };
}

describe('a card names, for like cases alike,', () => {
  const named: readonly (readonly [what: string, id: string, day: string, RegExp])[] = [
    ['an occupation that its sources name', 'EH', '1985-01-01', /occupied .*by Morocco/],
    ['an occupation that its sources name', 'EH', '2021-01-01', /occupation by Morocco/],
    ['an occupation that its sources name', 'golan', '2021-01-01', /occupied by Israel/],
    ['troops', 'northern-cyprus', '2021-01-01', /Turkish troops/],
    ['troops', 'abkhazia', '2021-01-01', /keeps troops/],
    ['troops', 'south-ossetia', '2021-01-01', /keeps troops/],
    ['troops', 'transnistria', '2021-01-01', /Russian troops/],
    ['troops', 'XK', '2021-01-01', /KFOR/],
    ['troops', 'abyei', '2021-01-01', /withdraw their armed forces/],
    ['an occupation that its sources name', 'crimea', '2021-01-01', /occupied by Russia/],
    ['an occupation that its sources name', 'nagorno-karabakh', '2019-01-01', /occupied territories/],
    ['an invasion', 'donbas', '2022-03-01', /invaded on 24 February 2022/],
    ['an invasion', 'UA', '2023-03-01', /invaded it on 24 February 2022/],
    ...['abkhazia', 'south-ossetia', 'northern-cyprus', 'crimea'].map(
      (id) => ['who controls it, as a court found', id, '2021-02-01', /effective (overall )?control/] as const
    ),
    ['who controls it, as a court found', 'transnistria', '2021-02-01', /effective authority/],
    ['who controls it, as a court found', 'nagorno-karabakh', '2019-01-01', /effective control/],
    ['a blockade', 'nagorno-karabakh', '2023-03-01', /obstructed since 12 December 2022.*22 February 2023/],
    ['a blockade', 'gaza', '2015-01-01', /blockaded by Israel/],
    ['a truce', 'gaza', '2023-11-25', /truce/],
    ['a truce', 'gaza', '2025-02-01', /ceasefire/],
    ['a truce', 'gaza', '2026-01-01', /ceasefire/],
    ['a court that is seised', 'essequibo', '2018-03-29', /before the International Court/],
    ['a recognition that few gave', 'west-bank', '1960-01-01', /few states recognised/],
    ['a claim', 'golan', '2021-01-01', /Shebaa/],
    ['a claim', 'GS', '2021-01-01', /Argentina/],
    ['a claim', 'YT', '2021-01-01', /Comoros/],
    ['a claim', 'UM', '2021-01-01', /Haiti claims Navassa/],
    ['a claim', 'TF', '2021-01-01', /Madagascar claims/],
    ['a claim', 'BZ', '2021-01-01', /Guatemala/],
    ['a change of status', 'kashmir', '2019-11-01', /5 August 2019.*31 October 2019/]
  ];
  test.each(named)('%s: %s on %s', (_, id, day, what) => expect(said(id, day).text).toMatch(what));

  test.each([
    ['war in a truce', 'gaza', '2023-11-25', /at war/],
    ['war in a truce', 'gaza', '2025-02-01', /at war/],
    ['a court before it is seised', 'essequibo', '2018-03-28', /before the International Court/],
    ['a change before it', 'kashmir', '2019-08-04', /August 2019/],
    ['a ceasefire that has broken down', 'EH', '2020-11-13', /a ceasefire between them/]
  ])('never %s: %s on %s', (_, id, day, what) => expect(said(id, day).text).not.toMatch(what));
});

test.each([
  ['EH', '2026-01-01', 'S/RES/2797(2025) 2025-10-31'],
  ['gaza', '2026-01-01', 'S/RES/2803(2025) 2025-11-17'],
  ['essequibo', '2024-01-01', 'icj-cij.org/case/171 2023-12-01'],
  ['northern-cyprus', '2024-01-01', 'A/RES/37/253 1983-05-13'],
  ['YT', '2024-01-01', 'A/RES/31/4 1976-10-21']
])('the card of %s on %s has its source: %s', (id, day, source) => expect(said(id, day).sources).toContain(source));

test('who claims a territory that another administers stands with who administers it', () => {
  for (const { id, kind, periods } of atlas.regions.values()) {
    const last = periods.at(-1);
    if (kind !== 'territory' || last === undefined || last.claimedBy.length === 0 || last.administration) continue;
    expect(last.claimedBy, id).toEqual(expect.arrayContaining([...last.administeredBy]));
    expect(last.claimedBy.length, id).toBeGreaterThan(1);
  }
});

test.each([
  ['simferopol', '2013-01-01', []],
  ['simferopol', '2021-01-01', ['Crimea']],
  ['hebron', '2021-01-01', ['West Bank']],
  ['srinagar', '2021-01-01', ['Kashmir']],
  ['muzaffarabad', '2021-01-01', ['Kashmir']],
  ['stepanakert', '2021-01-01', ['Nagorno-Karabakh']],
  ['stepanakert', '2025-01-01', []],
  ['donetsk', '2021-01-01', ['Donbas']],
  ['popasna', '2021-01-01', []],
  ['kyiv', '2021-01-01', []],
  ['pristina', '2021-01-01', []]
])('the card of the town %s on %s says in which disputed region it lies: %j', (id, day, regions) =>
  expect(cardOn(dossierOf(id, atlas, 'en')!, day).disputed).toEqual(regions)
);
