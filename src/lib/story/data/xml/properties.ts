import type { Feature } from 'geojson';
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** What is text whatever it looks like. */
const TEXTS = new Set([
  'name',
  'cmt',
  'desc',
  'description',
  'type',
  'keywords',
  'sym',
  'address',
  'phoneNumber',
  'link'
]);
/** What the converter adds for programs that draw by it. */
const LEFT_OUT = new Set(['_gpxType', 'coordinateProperties', 'links', 'visibility', 'open', '@geometry-type']);
/** A number as programs write it. A zero before others makes it a code. */
const NUMBER = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

type Value = string | number | boolean | null;

/** Features with properties that are texts and numbers: what is a number in each feature that has it is one, nothing is null. */
export function withPlainProperties(features: readonly Feature[]): Feature[] {
  const plain = features.map(({ properties }) => new Map(Object.entries(properties ?? {}).flatMap(plainOf)));
  const numeric = new Map<string, boolean>();
  for (const properties of plain) {
    for (const [name, value] of properties) {
      if (value === null) continue;
      const isNumber = typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value));
      numeric.set(name, isNumber && !TEXTS.has(name) && (numeric.get(name) ?? true));
    }
  }
  return features.map((feature, i): Feature => {
    const entries = [...(plain[i] ?? [])].map(([name, value]): [string, Value] => [
      name,
      value !== null && numeric.get(name) ? Number(value) : value
    ]);
    return { type: 'Feature', properties: Object.fromEntries(entries), geometry: feature.geometry };
  });
}

function plainOf([name, value]: [string, unknown]): [string, Value][] {
  if (name === '' || LEFT_OUT.has(name)) return [];
  if (name === 'timestamp') return [['time', textOrNull(value)]];
  if (name === 'timespan') {
    const { begin, end } = value as { begin?: string; end?: string };
    return [
      ['begin', textOrNull(begin)],
      ['end', textOrNull(end)]
    ];
  }
  if (typeof value === 'object' && value !== null && 'value' in value) return [[name, textOrNull(value.value)]];
  if (typeof value === 'number') return [[name, Number.isFinite(value) ? value : null]];
  if (typeof value === 'boolean') return [[name, value]];
  return typeof value === 'string' ? [[name, textOrNull(value)]] : [];
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value.trim()) || null;

/** Whether a text holds HTML. */
export const isHtml = (text: string): boolean => /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/i.test(text);

/** What HTML says, without what it is made of: no script of it is kept, and no address. */
export function textOfHtml(html: string): string {
  const read = (node: DefaultTreeAdapterTypes.Node): string => {
    if (tree.isTextNode(node)) return node.value;
    if (!('childNodes' in node) || ['script', 'style', 'template'].includes(node.nodeName)) return '';
    const inner = node.childNodes.map(read).join('');
    return /^(?:br|p|div|tr|li|td|th|h\d|table|ul|ol)$/.test(node.nodeName) ? ` ${inner} ` : inner;
  };
  return read(parseFragment(html)).replace(/\s+/g, ' ').trim();
}
