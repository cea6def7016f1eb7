import { DOMParser, ParseError, type Document } from '@xmldom/xmldom';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { lineStart, type SourceText } from '#lib/story/source-text.ts';

/** Prefixes that programs write without saying whose they are. */
const NAMESPACES = {
  gx: 'http://www.google.com/kml/ext/2.2',
  kml: 'http://www.opengis.net/kml/2.2',
  atom: 'http://www.w3.org/2005/Atom',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  gpxx: 'http://www.garmin.com/xmlschemas/GpxExtensions/v3',
  gpxtpx: 'http://www.garmin.com/xmlschemas/TrackPointExtension/v1'
};

interface Fault {
  readonly message: string;
  readonly offset: number;
}

/**
 * Reads XML, or reports where it stops being that and gives null. No DTD is read and no entity is made of one, so that nothing
 * is fetched and nothing grows.
 */
export function parseXml(source: SourceText, report: Report): Document | null {
  if (source.text.trim() === '') {
    report('xml-syntax', 0, 'The file is empty.', 'Export it again.');
    return null;
  }
  if (reportCharacters(source.text, report)) return null;
  const faults: Fault[] = [];
  const found = (message: string, at?: { lineNumber?: number; columnNumber?: number }): void => {
    const offset = at?.lineNumber ? lineStart(source, at.lineNumber) + (at.columnNumber ?? 1) - 1 : 0;
    faults.push({ message, offset });
  };
  try {
    const parser = new DOMParser({
      xmlns: NAMESPACES,
      // The lines of the file are counted as they are.
      normalizeLineEndings: (text) => text,
      onError: (_, message, context) => {
        found(message, (context as { locator?: { lineNumber?: number; columnNumber?: number } } | null)?.locator);
      }
    });
    const document = parser.parseFromString(source.text, 'application/xml');
    if (faults.length === 0) return document;
  } catch (error) {
    if (error instanceof RangeError) {
      const hint = 'Export the file again: its elements nest a dozen levels at most.';
      report('nesting-too-deep', 0, 'Elements are nested too deeply.', hint);
      return null;
    }
    if (!(error instanceof ParseError)) throw error;
    if (faults.length === 0) found(error.message, error.locator as { lineNumber?: number; columnNumber?: number });
  }
  const [first] = faults;
  if (first) reportFault(source.text, first, report);
  return null;
}

const SKIPPED = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<!DOCTYPE[^[>]*(?:\[[^]*?\]\s*)?>|&(?:#?[\w.:-]*;)?/g;
// eslint-disable-next-line no-control-regex -- the characters that XML 1.0 does not have
const UNWRITTEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
/** So many of a file are told. */
const MOST = 5;

/** Whether characters stand there, or are called by names, that XML does not know; they are reported. */
function reportCharacters(text: string, report: Report): boolean {
  const control = UNWRITTEN.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const message = `A character stands here that XML does not have: U+${code}.`;
    report('xml-syntax', control.index, message, 'Take it out, or export the file again.');
    return true;
  }
  let count = 0;
  for (const { 0: found, index } of text.matchAll(SKIPPED)) {
    if (!found.startsWith('&') || /^&(?:amp|lt|gt|quot|apos);$/.test(found) || isCharacter(found)) continue;
    if (++count > MOST) break;
    const named = found.length > 1 && decodeNamedCharacterReference(found.slice(1, -1));
    if (found === '&') report('xml-syntax', index, 'A lone “&” stands here.', 'Write &amp;.');
    else {
      const hint = named
        ? `Write the character itself: “${named}”.`
        : 'Write the character itself, or &amp; for a “&”.';
      report('xml-syntax', index, `XML does not know ${quote(found)}.`, hint);
    }
  }
  return count > 0;
}

function isCharacter(reference: string): boolean {
  const [, x, digits = ''] = /^&#(x?)([\da-fA-F]+);$/.exec(reference) ?? [];
  const code = parseInt(digits, x ? 16 : 10);
  return code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) && !UNWRITTEN.test(String.fromCodePoint(code));
}

function reportFault(text: string, { message, offset }: Fault, report: Report): void {
  const say = (at: number, what: string, hint = 'Correct the file there, or export it again.'): void =>
    report('xml-syntax', at, what, hint);
  const [, opened, closed] = /^Opening and ending tag mismatch: "(.*)" != "(.*)"/.exec(message) ?? [];
  if (opened !== undefined && closed !== undefined) {
    const at = text.indexOf(`</${closed}`, offset);
    return say(at < 0 ? offset : at, `<${opened}> is closed by </${closed}> here.`);
  }
  if (message.startsWith('unclosed xml')) {
    const elements = message
      .replace(/^.*?: /, '')
      .split(', ')
      .at(-1);
    const hint = 'It was not written or downloaded to its end: export it, or download it, again.';
    return say(text.trimEnd().length, `The file breaks off at its end: <${elements}> is not closed.`, hint);
  }
  if (message.startsWith('missing root')) return say(0, 'This is no XML: there is no element in it.');
  if (message.includes('Only one element can be added')) {
    return say(
      offset,
      'Another element begins here after the end of the first.',
      'Take it out: a file is one element.'
    );
  }
  const [, attribute] = /^attribute "(.*)" missed/.exec(message) ?? [];
  if (attribute)
    return say(offset, `An attribute here has no quotation marks: ${quote(attribute)}.`, 'Write name="value".');
  const [, twice] = /^Attribute (.*) redefined/.exec(message) ?? [];
  if (twice) return say(offset, `The attribute ${quote(twice)} is given twice here.`, 'Keep one of the two.');
  if (message.includes('prefix is non-null')) {
    return say(
      offset,
      'A name here has a prefix that the file does not explain.',
      'Add xmlns:….="…" to the first element.'
    );
  }
  say(offset, 'This is not XML here.');
}
