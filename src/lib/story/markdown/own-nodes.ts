import type { ElementContent } from 'hast';
import type { Parent, PhrasingContent, RootContent } from 'mdast';
import type { ShownPicture } from '#lib/story/pictures/served.ts';

type Position = NonNullable<Parent['position']>;

type Properties = Readonly<Record<string, string | number | boolean | string[]>>;

/** What becomes an element of HTML that Markdown has no name for. The sanitiser decides which there may be. */
interface Own extends Parent {
  data: { hName: string; hProperties: Properties; hChildren?: ElementContent[] };
  position?: Position;
}

/** Holds blocks: an aside, the figure of a quotation. */
export interface BoxNode extends Own {
  type: 'box';
  /** Of a figure. */
  shown?: ShownPicture;
  children: RootContent[];
}

/** A block that holds words: a term, a caption. Places are found in it as in a paragraph. */
export interface WordsNode extends Own {
  type: 'words';
  children: PhrasingContent[];
}

/** Within words: the number of a note, the box of a task. */
export interface InlineNode extends Own {
  type: 'inline';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inline: InlineNode;
  }
  interface RootContentMap {
    box: BoxNode;
    words: WordsNode;
    inline: InlineNode;
  }
  interface BlockContentMap {
    box: BoxNode;
    words: WordsNode;
  }
}

export const box = (hName: string, hProperties: Properties, children: RootContent[]): BoxNode => ({
  type: 'box',
  children,
  data: { hName, hProperties }
});

/** @param of whose place in the file it has */
export const words = (hName: string, hProperties: Properties, children: PhrasingContent[]): WordsNode => ({
  type: 'words',
  children,
  data: { hName, hProperties },
  ...placeOf(children)
});

export const inline = (hName: string, hProperties: Properties, text: string): InlineNode => ({
  type: 'inline',
  children: [{ type: 'text', value: text }],
  data: { hName, hProperties }
});

/** From where its first child begins to where its last one ends. */
export function placeOf(children: readonly PhrasingContent[]): { position?: Position } {
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  return first && last ? { position: { start: first.start, end: last.end } } : {};
}
