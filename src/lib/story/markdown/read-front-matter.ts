import type { LocatedMap } from '#lib/story/fields/located.ts';
import { readFields } from '#lib/story/fields/read-fields.ts';
import type { Report } from '#lib/story/report.ts';
import { lineStart, type SourceText } from '#lib/story/source-text.ts';

const DASHES = /^---[ \t]*$/;

/**
 * Reads what stands between the first line, `---`, and the next such line.
 *
 * @returns the fields, null where they cannot be read; and the line on which the text begins, null where nobody can tell
 */
export function readFrontMatter(
  source: SourceText,
  report: Report
): { frontMatter: LocatedMap | null; bodyLine: number | null } {
  const lines = source.text.split('\n');
  if (!DASHES.test(lines[0] ?? '')) {
    const first = lines.findIndex((line) => line.trim() !== '');
    const late = first !== -1 && DASHES.test((lines[first] ?? '').trim());
    const message = late
      ? `The front matter begins on line ${first + 1}, and not at the very beginning of the file.`
      : 'The file begins without front matter.';
    const hint = late
      ? 'Take out what stands before it, blank lines and spaces too.'
      : 'Begin it with a line of ---, then “title: …”, “lang: …” and “date: …”, then another line of ---.';
    report('front-matter-missing', late ? lineStart(source, first + 1) : 0, message, hint);
    if (!late) return { frontMatter: null, bodyLine: 1 };
    const end = lines.findIndex((line, i) => i > first && DASHES.test(line));
    return { frontMatter: null, bodyLine: end === -1 ? null : end + 2 };
  }
  const end = lines.findIndex((line, i) => i > 0 && DASHES.test(line));
  if (end === -1) {
    const hint = 'Close it with a line of --- after its last field.';
    report('front-matter-unclosed', 0, 'The front matter opens here and never ends.', hint);
    return { frontMatter: null, bodyLine: null };
  }
  const begins = lineStart(source, 2);
  const yaml = lines.slice(1, end).join('\n');
  return { frontMatter: readFields(yaml, (at) => begins + Math.min(at, yaml.length), report), bodyLine: end + 2 };
}
