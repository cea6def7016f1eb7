import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { FootfootnoteWords } from './add-footnotes.ts';
import { inline } from './own-nodes.ts';

/** Puts a box before each task of a list, which is to be read and not to be pressed. */
export function markTasks(root: Root, { words, lang }: FootfootnoteWords): void {
  visit(root, 'listItem', (item) => {
    if (typeof item.checked !== 'boolean') return;
    const ariaLabel = item.checked ? words.done : words.toDo;
    const sign = inline(
      'span',
      { role: 'img', ariaLabel, ...(lang === undefined ? {} : { lang }) },
      item.checked ? '☑' : '☐'
    );
    const [first] = item.children;
    const begins = [sign, { type: 'text' as const, value: ' ' }];
    if (first?.type === 'paragraph') first.children.unshift(...begins);
    else item.children.unshift({ type: 'paragraph', children: begins });
    item.checked = null;
    item.data = { ...item.data, hProperties: { className: ['task'] } };
  });
}
