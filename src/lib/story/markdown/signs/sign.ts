import type { Code } from '#lib/story/codes.ts';
import type { Report } from '#lib/story/report.ts';
import { READ, type Written } from './written.ts';

/** What is written as if Markdown read it, and is published as it stands. */
export interface Sign {
  readonly code: Code;
  /** Global. It is tried at every character of a long text, so it runs over a few hundred at most. */
  readonly pattern: RegExp;
  /** Whether what is found is meant to be read as it stands; nothing is, where it is left out. */
  readonly meant?: (found: RegExpExecArray, written: Written) => boolean;
  /** Of the text found. */
  readonly message: (found: string) => string;
  readonly hint: string | ((found: string) => string);
}

/** Reports the signs of a text, in the order of the list: what one has found is not found again by those after it. */
export function reportSigns(written: Written, signs: readonly Sign[], report: Report): Written {
  let rest = written;
  for (const sign of signs) rest = reportSign(rest, sign, report);
  return rest;
}

function reportSign(written: Written, { code, pattern, meant, message, hint }: Sign, report: Report): Written {
  const parts: string[] = [];
  let from = 0;
  for (const found of written.text.matchAll(pattern)) {
    if (meant?.(found, written)) continue;
    const [text] = found;
    const blank = /^\s*/.exec(text)?.[0].length ?? 0;
    const said = text.trim();
    report(code, written.offset + found.index + blank, message(said), typeof hint === 'string' ? hint : hint(said));
    parts.push(written.text.slice(from, found.index), READ.repeat(text.length));
    from = found.index + text.length;
  }
  if (from === 0) return written;
  return { ...written, text: parts.join('') + written.text.slice(from) };
}
