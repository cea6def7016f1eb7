import { median, table } from './table.ts';
import type { Visit } from './visit.ts';

const number = (digits: number) => (value: number) => value.toFixed(digits);
const kibibytes = (value: number): string => (value / 1024).toFixed(1);
const percent = (value: number): string => (value * 100).toFixed(0);

const ROWS: readonly [label: string, key: keyof Visit, format: (value: number) => string][] = [
  ['KiB before the text', 'bytesBeforeText', kibibytes],
  ['KiB before the first map picture', 'bytesBeforePicture', kibibytes],
  ['KiB in all', 'bytes', kibibytes],
  ['requests', 'requests', number(0)],
  ['FCP, ms', 'fcp', number(0)],
  ['LCP, ms', 'lcp', number(0)],
  ['CLS', 'cls', number(4)],
  ['blocking time, ms', 'blocking', number(0)],
  ['first map picture, ms', 'picture', number(0)],
  ['light stage, ms', 'light', number(0)],
  ['live map, ms', 'live', number(0)],
  ['live map once asked for, ms', 'liveOnceAsked', number(0)],
  ['main thread while scrolling, ms/s', 'scrollWork', number(0)],
  ['frames over 32 ms, %', 'longFrames', percent]
];

/** Medians of every page side by side, then the ratios that the budgets speak of; only ratios of one run mean anything. */
export function report(visits: ReadonlyMap<string, readonly Visit[]>): string {
  const of = (page: string, key: keyof Visit): number | null => {
    const values = visits.get(page)!.map((one) => one[key]);
    return values.every((value) => value !== null) ? median(values as number[]) : null;
  };
  const pages = [...visits.keys()];
  const rows = ROWS.map(([label, key, format]) => [
    label,
    ...pages.map((page) => {
      const value = of(page, key);
      return value === null ? '–' : format(value);
    })
  ]);
  type Value = readonly [page: string, key: keyof Visit];
  const ratio = (label: string, ours: Value, theirs: Value, target: number) => {
    const [value, peer] = [of(...ours), of(...theirs)];
    const found = value === null || !peer ? null : value / peer;
    return [
      label,
      found === null ? '–' : found.toFixed(2),
      `≤ ${target}`,
      found !== null && found <= target ? 'yes' : 'no'
    ];
  };
  const ratios = [
    ratio('FCP, × text', ['live', 'fcp'], ['text', 'fcp'], 1.05),
    ratio('first map picture, × FCP of text', ['live', 'picture'], ['text', 'fcp'], 1.1),
    ratio('map that follows the scroll, × live of plain', ['live', 'light'], ['plain', 'live'], 0.2),
    ratio('live map once asked for, × plain', ['live', 'liveOnceAsked'], ['plain', 'liveOnceAsked'], 0.8),
    ratio('KiB in all, × plain', ['live', 'bytes'], ['plain', 'bytes'], 0.9),
    ratio('main thread while scrolling, light × plain', ['light', 'scrollWork'], ['plain', 'scrollWork'], 0.35),
    ratio('main thread while scrolling, live × plain', ['live', 'scrollWork'], ['plain', 'scrollWork'], 1)
  ];
  return `${table(['', ...pages], rows)}\n\n${table(['ratio', 'now', 'target', 'kept'], ratios)}`;
}
