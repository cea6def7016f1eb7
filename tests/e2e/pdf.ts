import { inflateSync } from 'node:zlib';

/** What a page of a PDF has on it. */
export interface PdfPage {
  /** Runs of text that are shown. */
  readonly texts: number;
  /** Pictures and other objects that are painted, paths among them. */
  readonly painted: number;
}

/** The pages of a PDF as Chromium writes it: objects in plain text, their streams deflated. */
export function pagesOf(pdf: Buffer): PdfPage[] {
  const source = pdf.toString('latin1');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const [, id = '', body = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('stream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? '' : body.slice(at + 7, body.lastIndexOf('\nendstream'));
    objects.set(id, { head, stream: /FlateDecode/.test(head) && raw ? inflate(raw) : raw });
  }
  /** What a stream shows, and the forms that it paints. */
  const count = (stream: string, resources: string, depth: number): PdfPage => {
    const own = {
      texts: stream.match(/\bT[jJ]\b/g)?.length ?? 0,
      painted: stream.match(/\b(?:f\*?|S|B\*?|sh)\n/g)?.length ?? 0
    };
    if (depth > 4) return own;
    return [...stream.matchAll(/\/(\w+) Do\b/g)]
      .map(([, name]) => objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(resources)?.[1] ?? ''))
      .filter((object) => object !== undefined)
      .map(({ head, stream: form }) =>
        /\/Subtype ?\/Image/.test(head) ? { texts: 0, painted: 1 } : count(form, head, depth + 1)
      )
      .reduce((sum, one) => ({ texts: sum.texts + one.texts, painted: sum.painted + one.painted }), own);
  };
  return [...objects.values()]
    .filter(({ head }) => /\/Type ?\/Page\b(?!s)/.test(head))
    .map(({ head }) => {
      const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? '';
      return count(content, head, 0);
    });
}

function inflate(raw: string): string {
  try {
    return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
