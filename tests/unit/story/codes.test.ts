import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODES } from '#lib/story/codes.ts';
import type { Issue } from '#lib/story/issue.ts';

const docs = readFileSync('docs/issues.md', 'utf8');
/** By code: what stands under its heading. */
const paragraphs = new Map(
  docs
    .split(/^### /m)
    .slice(1)
    .map((part) => [/^`(.+)`$/m.exec(part)?.[1] ?? part, part.replace(/^.*\n/, '').split(/^## /m)[0] ?? ''])
);

const messagesOf = (code: string): string[] =>
  (JSON.parse(readFileSync(`tests/stories/bad/${code}/expected.json`, 'utf8')) as Issue[]).map(
    ({ message }) => message
  );

/** Not in a story's own files, or too large to be kept: other tests make them. */
const ELSEWHERE = ['file-too-large', 'file-outside', 'csv-too-long', 'table-invalid', 'table-swapped'];

describe('docs/issues.md', () => {
  it('explains each code, in the order of the table, and no other', () => {
    expect([...paragraphs.keys()]).toEqual(Object.keys(CODES));
  });

  it.each(Object.entries(CODES))('%s: its title, whether it stops the build, a message and a cure', (code, known) => {
    const text = paragraphs.get(code) ?? '';
    expect(text).toContain(`**${known.title}.**`);
    expect(text.includes('*(warning)*')).toBe(known.severity === 'warning');
    const [, message, named] = /^> \S+:\d+:\d+: (.+) \((.+)\)$/m.exec(text) ?? [];
    expect(named).toBe(code);
    // A message that is really given: the stories with mistakes have it.
    if (!ELSEWHERE.includes(code)) expect(messagesOf(code)).toContain(message);
    expect(text).toMatch(/^\*\*Cure\.\*\* \S/m);
  });
});

describe('codes', () => {
  it.each(Object.keys(CODES))('%s is in kebab case', (code) => expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/));
});
