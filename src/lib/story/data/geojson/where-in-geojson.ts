import { parseTree, type Node } from 'jsonc-parser';
import { itemsOf, member } from './json-node.ts';

/** Where a feature of a GeoJSON text, by its index, has a property; asked of mistakes alone, so read when the first is asked for. */
export function whereInGeojson(text: string): (index: number, property: string) => number {
  let tree: Node | undefined;
  return (index, property) => {
    tree ??= parseTree(text);
    if (!tree) return 0;
    const features = member(tree, 'features');
    const feature = features ? itemsOf(features)[index] : tree;
    const properties = feature && member(feature, 'properties');
    return ((properties && member(properties, property)) ?? feature ?? tree).offset;
  };
}
