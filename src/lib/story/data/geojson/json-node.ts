import type { Node } from 'jsonc-parser';
import { nearest } from '#lib/text/near-words.ts';
import { quote } from '#lib/story/fields/located.ts';

/** The member of an object by its name; as JSON.parse has it, the last of several. */
export function member(object: Node, name: string): Node | undefined {
  if (object.type !== 'object') return undefined;
  return object.children?.findLast((property) => property.children?.[0]?.value === name)?.children?.[1];
}

/** What is there instead, for messages. */
export function describeNode(node: Node | undefined): string {
  switch (node?.type) {
    case undefined:
      return 'nothing';
    case 'string':
      return `the text ${quote(String(node.value))}`;
    case 'number':
      return `the number ${node.value}`;
    case 'array':
      return node.children?.length ? 'a list' : 'an empty list';
    case 'object':
      return 'an object';
    case 'null':
      return 'null';
    default:
      return String(node?.value);
  }
}

export const itemsOf = (node: Node): readonly Node[] => (node.type === 'array' ? (node.children ?? []) : []);

/** The members of an object, as they are written. */
export const membersOf = (node: Node): readonly { readonly name: string; readonly value: Node }[] =>
  (node.type === 'object' ? (node.children ?? []) : []).flatMap(({ children: [name, value] = [] }) =>
    name && value ? [{ name: String(name.value), value }] : []
  );

/** The value of a member that is almost called so: `Features`, `geometrie`; null where there is none. */
export function memberLike(object: Node, name: string): { readonly name: string; readonly value: Node } | null {
  const members = membersOf(object);
  const [near] = nearest(
    name,
    members.map((one) => one.name),
    1
  );
  return members.find((one) => one.name === near) ?? null;
}
