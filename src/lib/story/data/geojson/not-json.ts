import { quote } from '#lib/story/fields/located.ts';

/** What is wrong with JSON at a place, and how it is put right. */
export interface Broken {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

const COLLECT =
  'Put them into one collection: {"type": "FeatureCollection", "features": [ … , … ]}, with a comma between each two.';

/** Why JSON stops being JSON at an offset, where that is known; null where it is not. */
export function brokenJson(text: string, offset: number, found: string): Broken | null {
  const rest = text.slice(offset, offset + 200);
  const before = text.slice(Math.max(0, offset - 200), offset).trimEnd();
  const say = (message: string, hint: string, at = offset): Broken => ({ offset: at, message, hint });
  if (rest.startsWith('\u001e')) {
    return say('These are features one after another (RFC 8142), and no collection of them.', COLLECT);
  }
  const conflict = /^(?:<{7}|={7}|>{7})/m.exec(rest);
  if (conflict) {
    return say(
      'Two versions of the file were merged here, and git left both.',
      'Choose one, and take the lines <<<<<<<, ======= and >>>>>>> out.',
      offset + conflict.index
    );
  }
  if (found === 'something after the end') {
    const listed = /^,?\s*\{/.test(rest);
    if (!listed) return null;
    return !text.slice(0, offset).trimEnd().includes('\n') && !/^,/.test(rest) && text.slice(0, offset).endsWith('\n')
      ? say(
          'Another object begins here: this is newline-delimited GeoJSON (GeoJSONL, GeoJSONSeq), one feature a line and no collection of them.',
          `${COLLECT} “ogr2ogr -f GeoJSON out.geojson GeoJSONSeq:in.geojson” does it.`
        )
      : say('Another object begins here: these are features one after another, and no collection of them.', COLLECT);
  }
  if (/^\s*[}\]]/.test(rest) && before.endsWith(',')) {
    return say(
      'A comma stands before a closing bracket, where JSON has none.',
      'Take the comma out.',
      text.lastIndexOf(',', offset)
    );
  }
  if (/^\s*,/.test(rest) && /[,[{:]$/.test(before)) return say('There is a comma too many here.', 'Take it out.');
  if (/^\s*'/.test(rest))
    return say(
      'A text stands in single quotation marks here.',
      'Write double ones, as JSON has them: "…". Python writes them by json.dumps.'
    );
  if (/^\s*[“”„«]/.test(rest))
    return say('A text stands in typographic quotation marks here.', 'Write straight ones: "…".');
  if (found === 'a comment') return say('A comment stands here, and JSON has none.', 'Take it out.');
  const word = /^\s*([-+]?[A-Za-z_$][\w$]*)/.exec(rest)?.[1];
  if (word && /^[-+]?(?:nan|inf|infinity)$/i.test(word)) {
    return say(
      `${quote(word)} stands here, which JSON does not have.`,
      'Write null in a property; in a geometry, take the position out.'
    );
  }
  if (word && /^(?:True|False|None|undefined)$/.test(word)) {
    return say(
      `${quote(word)} stands here, which JSON does not have.`,
      'Write true, false or null, in small letters. Python writes them by json.dumps.'
    );
  }
  if (word && /^\s*[A-Za-z_$][\w$]*\s*:/.test(rest)) {
    return say(`The name ${quote(word)} stands without quotation marks here.`, `Write "${word}":, as JSON has it.`);
  }
  const endless = found.startsWith('a text without') && !text.slice(offset).trimEnd().includes('\n');
  if (endless || offset >= text.trimEnd().length) {
    return say(
      `The file breaks off at its end: ${found}.`,
      'It was not written or downloaded to its end: export it, or download it, again.'
    );
  }
  return null;
}
