import type { Delete, Emphasis, Heading, Nodes, Paragraph, Strong, TableCell } from 'mdast';
import type { WordsNode } from './own-nodes.ts';

/** A block of words, in which places are named and signs may be wrong. */
export type Words = Paragraph | Heading | TableCell | WordsNode;

export const holdsWords = (node: Nodes): node is Words =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'words';

/** Words within words, of another look. */
export const isEmphasis = (node: Nodes): node is Emphasis | Strong | Delete =>
  node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
