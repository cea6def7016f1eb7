import type { Parent, PhrasingContent } from 'mdast';
import type { Named } from '#lib/story/names.ts';

/** Text that names a region or place, or that is kept from doing so. */
export interface MentionNode extends Parent {
  type: 'mention';
  children: PhrasingContent[];
  /** Null where an editor unlinked the text. */
  named: Named | null;
  data: { hName: string; hProperties: Record<string, string> };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mention: MentionNode;
  }
  interface RootContentMap {
    mention: MentionNode;
  }
}

/** A mention as Markdown's tree has it: a button in HTML, or nothing but its text. */
export function mentionNode(named: Named | null, children: PhrasingContent[]): MentionNode {
  // The sanitiser knows no such element and leaves its text alone.
  const data = named
    ? { hName: 'button', hProperties: { type: 'button', dataPlace: named.id } }
    : { hName: 'unlinked', hProperties: {} };
  return { type: 'mention', named, children, data };
}
