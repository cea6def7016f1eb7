import type { Element, Nodes } from 'hast';
import type { Table } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';

/** A number with its sign, its currency and its unit: “−1 234,5 km²”, “$ 20”, “≈ 3 %”. */
const NUMBER =
  /^[−–±+<>≤≥≈~-]?\s*\p{Sc}?\s*[−-]?\p{Nd}[\p{Nd}\s.,'’\u066b\u066c]*(?:[%‰°]|\p{Sc}|\p{L}{1,4}[²³]?(?:\/\p{L}{1,4}[²³]?)?)?\.?$/u;
/** Says that there is none. */
const NONE = /^(?:[–—−-]|…|n\.?[\s\u00a0\u202f]?[adc]\.?|n\/[adc])?$/i;
/** As many names of columns as tell a table from others. */
const MOST = 4;

/**
 * A table in a box of its own, which is scrolled to the side where the column of the text is narrower: with the fingers, and by keys,
 * for which it has a name. Columns of numbers are set to the right, so that their digits stand below each other, in any script.
 */
export function tableElement(state: State, node: Table): Element {
  const element = defaultHandlers.table(state, node);
  const numbers = node.children[0]?.children.map((_, column) => isOfNumbers(node, column)) ?? [];
  for (const row of rowsOf(element)) {
    for (const [column, cell] of row.children.filter((child) => child.type === 'element').entries()) {
      const { align } = cell.properties;
      delete cell.properties.align;
      const side = align ?? (numbers[column] ? 'right' : undefined);
      if (typeof side === 'string' && side !== 'left') cell.properties.className = [side];
      // The corner above the names of rows, left empty, is the head of nothing.
      if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td';
      if (cell.tagName === 'th') cell.properties.scope = 'col';
    }
  }
  const names = node.children[0]?.children.map((cell) => toString(cell)).filter((name) => name !== '') ?? [];
  const ariaLabel = names.slice(0, MOST).join(', ') + (names.length > MOST ? '…' : '');
  const properties = { className: ['table'], role: 'region', tabIndex: 0, ariaLabel };
  return { type: 'element', tagName: 'div', properties, children: [element] };
}

function isOfNumbers({ children: [, ...rows] }: Table, column: number): boolean {
  const cells = rows.map(({ children }) => toString(children[column] ?? '').trim());
  return cells.some((text) => NUMBER.test(text)) && cells.every((text) => NUMBER.test(text) || NONE.test(text));
}

const rowsOf = (node: Nodes): Element[] =>
  node.type !== 'element' ? [] : node.tagName === 'tr' ? [node] : node.children.flatMap(rowsOf);
