import { readFileSync } from 'node:fs';

const DOCS = 'docs/issues.md';

/** Where a code is explained, from the project's root. */
export const docsOf = (code: string): string => `${DOCS}#${code}`;

/** By code: what docs/issues.md says of it, as Markdown. */
export function readIssueDocs(): ReadonlyMap<string, string> {
  const sections = readFileSync(DOCS, 'utf8').split(/^### /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split(/^## /m)[0]!.split('\n');
      return [heading.replaceAll('`', '').trim(), lines.join('\n').trim()];
    })
  );
}
