import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Addresses that stand in a text as they are get a warning in place of a link: they are no words to read. */
const BARE_ADDRESSES = ['wwwAutolink', 'protocolAutolink', 'emailAutolink'];

/**
 * How a story's text is parsed: CommonMark, and of GitHub's what newsrooms write: tables, footnotes, tasks, text struck through by
 * two tildes. One tilde is “about”.
 */
export const MARKDOWN = {
  extensions: [gfm({ singleTilde: false }), { disable: { null: BARE_ADDRESSES } }],
  // The only one with a second look at all text is that of bare addresses.
  mdastExtensions: gfmFromMarkdown().filter(({ transforms }) => !transforms)
};
