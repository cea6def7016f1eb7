import { escapeXml } from '#lib/text/xml.ts';

/** An element of SVG before it is text, in a still, or part of a page, on the stage. */
export interface SvgNode {
  readonly name: 'g' | 'path' | 'circle' | 'text' | 'tspan';
  /** Numbers are rounded to a hundredth; what is undefined is left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly (SvgNode | string)[];
}

/** An element's attributes as they are written. */
export const writtenAttributes = ({ attributes }: SvgNode): [name: string, value: string][] =>
  Object.entries(attributes).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value]]
  );

export function svgMarkup(node: SvgNode | string): string {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = writtenAttributes(node).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const children = node.children ?? [];
  const end = children.length > 0 ? `>${children.map(svgMarkup).join('')}</${node.name}>` : '/>';
  return `<${node.name}${attributes.join('')}${end}`;
}
