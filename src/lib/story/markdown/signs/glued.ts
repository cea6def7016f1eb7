import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import type { Written } from './written.ts';

/** As many words as no line should have to hold together. */
const MOST = 6;

/** Reports words that no-break spaces keep from being broken into lines, as they come from some editors. */
export function reportGlued({ text, offset }: Written, report: Report): void {
  for (const { 0: run, index } of text.matchAll(/[^ \t\n]+/gu)) {
    const words = run.split(/\u00a0+/u).filter((word) => /\p{L}{2}/u.test(word));
    if (words.length < MOST) continue;
    const message = `No line can break in ${quote(run)}: its spaces are no-break spaces.`;
    report('text-unbreakable', offset + index, message, 'Put ordinary spaces in their place.');
    return;
  }
}
