import { afterEach, describe, expect, it, vi } from 'vitest';
import { LARGEST_TEXT } from '#lib/story/story-file.ts';
import { brief, FRONT_MATTER, scene, validate } from '../known.ts';

afterEach(() => vi.restoreAllMocks());

const SENTENCE = 'Gaza et Bakou, puis Erevan, Paris et Tbilissi. ';

describe('a text of many names', { timeout: 60_000 }, () => {
  it('is looked through once for each phrase, and only beside a name for quotation marks', () => {
    const text = `${SENTENCE.repeat(200)}\n\n`.repeat(3);
    const includes = vi.spyOn(String.prototype, 'includes');
    const test = vi.spyOn(RegExp.prototype, 'test');
    const replaceAll = vi.spyOn(String.prototype, 'replaceAll');
    const { stories } = validate(FRONT_MATTER + scene('view: [AZ]', text));
    const long = (strings: readonly unknown[]) => strings.filter((one) => String(one).length > 20_000).length;
    expect(long(includes.mock.contexts)).toBeLessThan(50);
    expect(long(test.mock.calls.map(([tested]) => tested))).toBeLessThan(5);
    // The text of a paragraph is put together once, and not for each of its names.
    expect(replaceAll.mock.contexts.filter((one) => String(one).length > 5000).length).toBeLessThan(20);
    vi.restoreAllMocks();
    expect(stories[0]!.steps[0]!.html.match(/data-place/g)!.length).toBe(200 * 3 * 5);
  });
});

describe('what a parser of Markdown would take minutes for', { timeout: 60_000 }, () => {
  it.each<[string, string, string]>([
    ['quotes in quotes', `${'> '.repeat(300)}a\n`.repeat(300), '12:1 nesting-too-deep'],
    ['quotes without spaces', `Un.\n\n${'>'.repeat(21)}a`, '14:1 nesting-too-deep'],
    ['lists in lists', `${'- '.repeat(500)}a`, '12:1 nesting-too-deep'],
    ['lists and quotes', `${'1. > * '.repeat(10)}a`, '12:1 nesting-too-deep'],
    ['brackets', `Un.\n\nDeux.\n${'[a]('.repeat(5000)}`, '14:1 nesting-too-deep'],
    ['emphasis', '*a **b '.repeat(5000), '12:1 nesting-too-deep']
  ])('is refused where it stands: %s', (_, text, told) => {
    expect(validate(FRONT_MATTER + scene('view: [AZ]', text)).issues.map(brief)).toEqual([told]);
  });

  it.each([
    ['a quote in a quote', '> > Un.'],
    ['a rule of many signs', '* * * * * * * * * * * * * * * * * * * * * * * *'],
    ['many links, a few in each paragraph', '[a](https://example.org/a) et [b](https://example.org/b).\n\n'.repeat(700)]
  ])('is none: %s', (_, text) => {
    const { issues } = validate(FRONT_MATTER + scene('view: [AZ]', `Un.\n\n${text}`));
    expect(issues).toEqual([]);
  });

  it('is a text of more than a megabyte too', () => {
    const text = FRONT_MATTER + scene('view: [AZ]', 'Un.'.padEnd(LARGEST_TEXT));
    expect(validate(text).issues.map(({ code }) => code)).toEqual(['file-too-large']);
  });
});

it('of thousands of unknown names the first have a proposal, and all are told', { timeout: 60_000 }, () => {
  const names = Array.from({ length: 2000 }, (_, i) => `Bakouq${i.toString(36)}`);
  const { issues } = validate(FRONT_MATTER + scene(`view: [${names.join(', ')}]`));
  expect(issues.map(({ code }) => code)).toEqual(names.map(() => 'place-unknown'));
  const proposed = issues.filter(({ hint }) => hint.startsWith('Did you mean'));
  expect(proposed.length).toBeGreaterThan(20);
  expect(proposed.length).toBeLessThanOrEqual(200);
});
