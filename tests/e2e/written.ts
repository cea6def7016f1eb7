import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { unbroken } from '../../src/lib/components/unbroken.ts';
import { renderContent } from '../../src/lib/story/markdown/content.ts';

/** What somebody may write in a story: as plain text, and as the HTML that a step has of it. */
export interface Written {
  readonly text: string;
  readonly html: string;
}

/** Letters of which a word may be made that no line breaks in. */
const ALPHABETS = [
  'abcdefghijklmn',
  'ABCDEFGHÄÖÜẞ',
  'աբգդեզէըթժիլ',
  'ابتثجحخد',
  'กขคงจฉชซ',
  '東京都庁舎前',
  '0123456789',
  'щшжюыф'
];
const words = (most: number) =>
  fc.oneof(
    ...ALPHABETS.map((letters) =>
      fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: most }).map((word) => word || letters)
    )
  );
const address = fc
  .tuple(words(8), fc.array(words(12), { minLength: 3, maxLength: 9 }))
  .map(([host, path]) => `https://${encodeURIComponent(host)}.example.org/${path.map(encodeURIComponent).join('/')}`);
/** Words with spaces, with no-break spaces as they are pasted, or with nothing between them. */
const run = fc
  .tuple(
    fc.array(words(24), { minLength: 4, maxLength: 14 }),
    fc.constantFrom(' ', '\u00a0', '\u202f', '', '-', '_', '/')
  )
  .map(([all, between]) => all.join(between));
const text = fc.oneof(
  run,
  words(120),
  address,
  fc.array(fc.oneof(run, address), { maxLength: 3 }).map((all) => all.join(' '))
);

const inline = fc.oneof(
  { weight: 4, arbitrary: text },
  text.map((words) => `**${words}**`),
  text.map((words) => `\`${words}\``),
  address.map((url) => `<${url}>`),
  fc.tuple(text, address).map(([words, url]) => `[${words}](${url})`)
);
const block = fc.oneof(
  { weight: 3, arbitrary: inline },
  text.map((words) => `## ${words}`),
  fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => `\`\`\`\n${lines.join('\n')}\n\`\`\``),
  fc.tuple(inline, fc.integer({ min: 1, max: 9 })).map(([words, depth]) => `${'> '.repeat(depth)}${words}`),
  fc
    .tuple(inline, fc.integer({ min: 1, max: 9 }))
    .map(([words, depth]) => Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- ${words}`).join('\n')),
  inline.map((words) => `1. ${words}\n2. ${words}`),
  fc
    .array(fc.array(words(30), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 4 })
    .map((rows) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'))
);

/** Anything that a story's text can be, as it would be read and published. */
export const written: fc.Arbitrary<Written> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((blocks) => blocks.join('\n\n'))
  .map((markdown) => {
    const html = unbroken(renderContent(fromMarkdown(markdown), []).html);
    // A name of the atlas may be the long word, too.
    const mention = `<p>d’<button type="button" data-place="baku">${markdown.replace(/[<&]/g, '').slice(0, 80)}</button>.</p>`;
    return { text: markdown, html: `${html}${mention}` };
  });
