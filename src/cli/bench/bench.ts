/**
 * `npm run bench [-- --story gantz-bakou --rounds 5 --profile phone]`: the built site in a browser, against two pages built
 * here. With `--steps` or `--layers`: generated stories of 10 to 1 000 steps, layers of 1 000 to 1 000 000 positions, built
 * and read; `--built DIR` measures a site of them again that is there.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serve } from '../serve.ts';
import { launchChromium } from './chromium.ts';
import { buildPeers } from './peers.ts';
import { PROFILES, type Profile } from './profiles.ts';
import { report } from './report.ts';
import { scaling, type Scale } from './scaling.ts';
import { visit, type Ready, type Visit } from './visit.ts';

/** Below the project, so that the pages built there find its packages; git ignores it. */
const TEMPORARY = 'node_modules/.cache/lieudit-bench';

const { values } = parseArgs({
  options: {
    story: { type: 'string', default: 'gantz-bakou' },
    rounds: { type: 'string', default: '5' },
    profile: { type: 'string', multiple: true, default: Object.keys(PROFILES) },
    steps: { type: 'boolean', default: false },
    layers: { type: 'boolean', default: false },
    built: { type: 'string' }
  }
});

const scales = (['steps', 'layers'] as const).filter((scale) => values[scale]);
process.exitCode =
  scales.length > 0
    ? await scale(scales, Number(values.rounds), values.built)
    : await main(values.story, Number(values.rounds), values.profile as (keyof typeof PROFILES)[]);

async function scale(scales: readonly Scale[], rounds: number, built: string | undefined): Promise<number> {
  const browser = await launchChromium();
  try {
    console.log(`\n${await scaling(browser, scales, rounds, built)}`);
  } finally {
    await browser.close();
  }
  return 0;
}

async function main(story: string, rounds: number, profiles: readonly (keyof typeof PROFILES)[]): Promise<number> {
  if (!existsSync(`build/${story}/index.html`)) {
    console.error(
      `There is no build/${story}/index.html: run npm run build first, or name another story with --story.`
    );
    return 1;
  }
  rmSync(TEMPORARY, { recursive: true, force: true });
  mkdirSync(TEMPORARY, { recursive: true });
  const peersDir = `${process.cwd()}/${TEMPORARY}`;
  await buildPeers(`build/${story}`, peersDir);
  const site = await serve({ dir: 'build', port: 0 });
  const peers = await serve({ dir: peersDir, port: 0 });
  const pages: readonly { name: string; url: string; ready: Ready }[] = [
    { name: 'text', url: `${peers.url}text/`, ready: 'text' },
    { name: 'plain', url: `${peers.url}plain/`, ready: 'live' },
    { name: 'light', url: `${site.url}${story}/?stage=light`, ready: 'light' },
    { name: 'live', url: `${site.url}${story}/`, ready: 'live' }
  ];
  const browser = await launchChromium();
  try {
    for (const key of profiles) {
      const profile: Profile = PROFILES[key];
      const visits = new Map<string, Visit[]>(pages.map(({ name }) => [name, []]));
      for (let round = 0; round < rounds; round++) {
        for (const { name, url, ready } of pages) visits.get(name)!.push(await visit(browser, url, profile, ready));
        process.stderr.write(`${key}: round ${round + 1} of ${rounds}\n`);
      }
      console.log(`\n${story}, ${profile.name}; medians of ${rounds} rounds\n\n${report(visits)}`);
    }
  } finally {
    await browser.close();
    await site.close();
    await peers.close();
    rmSync(TEMPORARY, { recursive: true, force: true });
  }
  return 0;
}
