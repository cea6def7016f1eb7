import type { Browser } from '@playwright/test';
import { serve } from '../serve.ts';
import { buildStories } from './build-stories.ts';
import { storyOfLayer, storyOfSteps, type StoryFiles } from './generated-stories.ts';
import { PROFILES } from './profiles.ts';
import { visitScaling, type ScalingVisit } from './scaling-visit.ts';
import { median, table } from './table.ts';

const STEPS = [10, 100, 1000];
const LAYERS = [1000, 10_000, 100_000, 1_000_000];
const STAGES = ['light', 'live'] as const;
/** Passes through a story, after which its memory should be what it was after the first. */
const PASSES = 5;

/** What is scaled: the number of steps, or the positions of a layer. */
export type Scale = 'steps' | 'layers';

/**
 * Generates stories, builds a site of them beside the project's own, reads them, and gives tables in Markdown.
 * @param built files of a site that was built before, for measuring again; built where it is left out
 */
export async function scaling(
  browser: Browser,
  scales: readonly Scale[],
  rounds: number,
  built?: string
): Promise<string> {
  const stories = new Map<string, StoryFiles>();
  if (scales.includes('steps')) for (const count of STEPS) stories.set(`steps-${count}`, storyOfSteps(count));
  if (scales.includes('layers')) for (const count of LAYERS) stories.set(`layer-${count}`, storyOfLayer(count));
  const site = built === undefined ? await buildStories(stories) : null;
  const served = await serve({ dir: site?.dir ?? built!, port: 0 });
  const visits = new Map<string, ScalingVisit[]>();
  try {
    for (let round = 0; round < rounds; round++) {
      for (const stage of STAGES) {
        for (const slug of stories.keys()) {
          const passes = round === 0 && slug === (scales.includes('steps') ? 'steps-100' : 'layer-10000') ? PASSES : 0;
          const one = await visitScaling(browser, `${served.url}${slug}/`, stage, PROFILES.desktop, passes);
          visits.set(`${stage} ${slug}`, [...(visits.get(`${stage} ${slug}`) ?? []), one]);
          process.stderr.write(`${slug}, ${stage}: round ${round + 1} of ${rounds}\n`);
        }
      }
    }
  } finally {
    await served.close();
    site?.remove();
  }
  const parts: string[] = [];
  if (site) parts.push(`${stories.size} stories built in ${site.seconds.toFixed(0)} s`);
  if (scales.includes('steps')) parts.push(scaleTable(visits, 'steps', STEPS, 10, 1000));
  if (scales.includes('layers')) parts.push(scaleTable(visits, 'layer', LAYERS, 10_000, 1_000_000));
  parts.push(heapTable(visits));
  return parts.join('\n\n');
}

/** One row for each stage and measure, and the ratio of a large story to a small one. */
function scaleTable(
  visits: ReadonlyMap<string, readonly ScalingVisit[]>,
  what: string,
  counts: readonly number[],
  small: number,
  large: number
): string {
  const rows = STAGES.flatMap((stage) => {
    const row = (label: string, key: 'work' | 'script' | 'layout' | 'kib' | 'ready', digits: number): string[] => {
      const of = (count: number) => median(visits.get(`${stage} ${what}-${count}`)!.map((one) => one[key]));
      return [
        `${stage}: ${label}`,
        ...counts.map((count) => of(count).toFixed(digits)),
        (of(large) / of(small)).toFixed(2)
      ];
    };
    return [
      row('main thread, ms a frame', 'work', 1),
      row('of it script', 'script', 1),
      row('of it style and layout', 'layout', 1),
      row('ready, ms', 'ready', 0),
      row('KiB in all', 'kib', 1)
    ];
  });
  return table([what, ...counts.map(String), `${large} ÷ ${small}`], rows);
}

/** The heap after each pass through the stories that were read several times. */
function heapTable(visits: ReadonlyMap<string, readonly ScalingVisit[]>): string {
  const rows = [...visits].flatMap(([name, [first]]) => {
    const heap = first?.heap ?? [];
    if (heap.length === 0) return [];
    return [[name, ...heap.map((megabytes) => megabytes.toFixed(1)), (heap.at(-1)! / heap[0]!).toFixed(2)]];
  });
  return table(['heap, MB', ...Array.from({ length: PASSES }, (_, i) => `pass ${i + 1}`), 'last ÷ first'], rows);
}
