/** What a file is that is called a table and is none, and how it becomes one. */
interface Foreign {
  readonly what: string;
  readonly cure: string;
}

const DOWNLOAD = 'Download the table again, signed in where that is asked for; on GitHub and the like by “raw”.';

const KINDS: readonly (readonly [pattern: RegExp, what: string, cure: string])[] = [
  [
    /^version https:\/\/git-lfs\.github\.com\/spec\//,
    'a pointer of Git LFS in place of the file itself',
    'Fetch the file with “git lfs pull”, or download it from where it is kept.'
  ],
  [
    /^(?:\.\.\/|\/)?[^\s{;,]*annex\/objects\//,
    'a pointer of git-annex in place of the file itself',
    'Fetch the file with “git annex get”, or download it from where it is kept.'
  ],
  [
    /^<table\b|^<html[^>]*\bxmlns:[xo]=|^<(?:html|head|meta)\b[^]*?\burn:schemas-microsoft-com:office:excel/i,
    'a table in HTML, as some sites call Excel',
    'Open it in a spreadsheet and save it as CSV in UTF-8.'
  ],
  [
    /^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|script|div)\b/i,
    'a web page: perhaps one that asks to sign in, or says that something went wrong',
    DOWNLOAD
  ],
  [
    /^(?:<\?xml[^]*?\?>\s*)?(?:<\?mso[^]*?\?>\s*)?<(?:\w+:)?Workbook\b/i,
    'a workbook of Excel in XML',
    'Open it in a spreadsheet and save it as CSV in UTF-8.'
  ],
  [
    /^(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:\w+:)?gpx\b/i,
    'GPX',
    'Let its name end in .gpx, and correct “file” in the layer.'
  ],
  [
    /^(?:<\?xml[^]*?\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:\w+:)?kml\b/i,
    'KML',
    'Let its name end in .kml, and correct “file” in the layer.'
  ],
  [/^<\?xml/i, 'XML', 'Export the table as CSV from where it comes.'],
  [
    /^\{[^]{0,2000}?"type"\s*:\s*"(?:FeatureCollection|Feature)"/,
    'GeoJSON',
    'Let its name end in .geojson, and correct “file” in the layer.'
  ],
  [/^(?:\{\s*["}]|\[\s*[[{])/, 'JSON', 'Export the table as CSV from where it comes.'],
  [/^\{\\rtf/, 'a text in RTF', 'Save it as plain text, with the encoding UTF-8.']
];

/** What a text is by how it begins, or null where it may be a table. */
export function notATable(text: string): (Foreign & { readonly offset: number }) | null {
  const offset = text.search(/\S/);
  if (offset < 0) return null;
  const head = text.slice(offset, offset + 3000);
  const kind = KINDS.find(([pattern]) => pattern.test(head));
  return kind ? { offset, what: kind[1], cure: kind[2] } : null;
}
