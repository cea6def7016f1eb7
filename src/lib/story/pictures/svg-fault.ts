import type { PictureFault } from './picture.ts';

/** What a drawing is made of that does something, or asks for something, and how it is called to an editor. */
const ACTIVE: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/<(?:[\w-]+:)?script\b/i, 'a script'],
  [/\son[a-z]{3,30}\s*=/i, 'a script, in an attribute that begins with “on”'],
  [/(?:javascript|vbscript)\s*:/i, 'a script, in an address'],
  [/<(?:[\w-]+:)?foreignObject\b/i, 'a piece of a web page'],
  [/<!ENTITY/i, 'an entity of its own'],
  [/<\?xml-stylesheet/i, 'a style sheet of another file'],
  [/@import|url\(\s*['"]?\s*(?!['"]?\s*(?:#|data:))[^)\s]/i, 'a style or a picture of another file'],
  [
    /(?:xlink:)?href\s*=\s*(?:"(?!\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)))|'(?!\s*(?:#|data:image\/))|[^"'\s])/i,
    'a link'
  ]
];

/** What begins as a comment or as metadata within a section of characters is none, and an empty element has no content. */
const SECTION = String.raw`(<!\[CDATA\[[^]*?\]\]>)`;
const COMMENT = new RegExp(`${SECTION}|<!--[^]*?-->`, 'g');
const METADATA = new RegExp(
  String.raw`${SECTION}|<metadata(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*>[^]*?</metadata\s*>`,
  'gi'
);

/**
 * Why a drawing is not taken: it has more in it than lines and words. It is drawn at build, where nothing of it would run; but
 * what an editor sees in a browser would not be what is shown then.
 */
export function svgFault(svg: string): PictureFault | null {
  // A link of an editor's own, to who made the file, is metadata.
  const drawn = svg.replace(COMMENT, '$1').replace(METADATA, '$1');
  const found = ACTIVE.find(([pattern]) => pattern.test(drawn));
  if (!found) return null;
  const hint = 'Save it as “plain SVG”, with its pictures embedded and without scripts or links, or export it as PNG.';
  return { code: 'picture-unreadable', message: `This drawing (SVG) has ${found[1]} in it, and is not shown.`, hint };
}
