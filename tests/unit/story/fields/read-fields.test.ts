import { describe, expect, it } from 'vitest';
import type { Located } from '#lib/story/fields/located.ts';
import { readFields } from '#lib/story/fields/read-fields.ts';
import type { Issue } from '#lib/story/issue.ts';
import { reportIn } from '#lib/story/report.ts';
import { sourceText } from '#lib/story/source-text.ts';
import { brief } from '../known.ts';

function read(yaml: string) {
  const issues: Issue[] = [];
  const source = sourceText('a', yaml);
  const fields = readFields(source.text, (at) => at, reportIn(source, issues));
  return { fields, issues: issues.map(brief) };
}

const plain = (located: Located): unknown =>
  located.kind === 'scalar'
    ? located.value
    : located.kind === 'list'
      ? located.items.map(plain)
      : Object.fromEntries(located.fields.map(({ name, value }) => [name, plain(value)]));

const valueOf = (yaml: string) => {
  const { fields } = read(yaml);
  return fields && plain(fields);
};

describe('readFields', () => {
  it('reads YAML 1.2: dates, “no” and codes of countries stay text', () => {
    expect(valueOf('date: 2022-10-03\nlang: no\nhighlight: [NO, ON, y]\nzoom: 4.5\nn: 0x10')).toEqual({
      date: '2022-10-03',
      lang: 'no',
      highlight: ['NO', 'ON', 'y'],
      zoom: 4.5,
      n: 16
    });
  });

  it('reads nothing as no fields', () => {
    expect(valueOf('')).toEqual({});
    expect(valueOf('# a note\n')).toEqual({});
  });

  it('reads a field without a value as empty, where its name is', () => {
    expect(read('view: { center }').fields?.fields[0]?.value).toMatchObject({
      kind: 'map',
      fields: [{ name: 'center', value: { value: null, offset: 8 } }]
    });
  });

  it.each([
    // The colon that YAML takes for another field.
    ['title: a: b', '1:8 yaml-syntax'],
    // Where the bracket or the quotation mark opened, not where the parser noticed.
    ['id: a\nview: [a, b\nmark: [c]', '2:7 yaml-syntax'],
    ['view: { center: [1, 2\nid: a', '1:17 yaml-syntax'],
    ['id: "a\nview: [b]', '1:5 yaml-syntax'],
    ["id: 'a", '1:5 yaml-syntax'],
    ['id: a\n\tview: [b]', '2:1 yaml-tab'],
    ['id: *a', '1:5 yaml-unsupported'],
    ['id: &a b', '1:8 yaml-unsupported'],
    ['? [a]\n: b', '1:3 yaml-unsupported'],
    ['a\nb', '1:1 fields-expected'],
    ['- a: b', '1:1 fields-expected'],
    ['a: b\n---\nc: d', '2:1 yaml-unsupported'],
    [`a: ${'['.repeat(20_000)}`, '1:54 nesting-too-deep'],
    [`a:\n${'- '.repeat(20_000)}`, '2:101 nesting-too-deep'],
    [`a: ${'{a: '.repeat(60)}`, '1:204 nesting-too-deep']
  ])('tells one mistake of %j', (yaml, issue) => {
    expect(read(yaml)).toEqual({ fields: null, issues: [issue] });
  });

  it('does not run away with aliases', () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\n${'c: [*b, *b]\n'.repeat(3)}`;
    expect(read(bomb).fields).toBeNull();
  });
});
