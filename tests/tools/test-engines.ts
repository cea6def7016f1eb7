/**
 * `npm run test:engines [-- engine…]`: the situations of a host in Chromium, Firefox and WebKitGTK. One that is neither here
 * nor can be installed is said so, and is no failure. `--after-tests` adds to the last line what `npm test` has counted.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { engines, type Engine } from '../engines/tab.ts';
import { startFirefox } from '../engines/firefox.ts';
import { startWebKit } from '../engines/webkit.ts';
import { serve } from '../../src/cli/serve.ts';
import { line, one, total, type Count } from './count.ts';
import { findEngine } from './engines.ts';
import { freePort } from './free-port.ts';
import { machine } from './machine.ts';
import { run, type Outcome } from './run.ts';
import { countSituations } from './situation-count.ts';

const minutes = 60_000;
/** An engine that is not done by then is ended, and says so: a slow machine is no fault of the site's. */
const limitMs = 4 * minutes;
/** What Playwright itself may take to end its browsers. */
const graceMs = 30_000;
/** The site knows its address, and is no site to publish. */
const dir = '.cache/engines-site';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => arg !== '--after-tests');
  const unknown = names.filter((name) => !engines.some((engine) => engine === name));
  if (unknown.length > 0) {
    console.error(`No engine is called ${unknown.join(', ')}: there are ${engines.join(', ')}.`);
    return 1;
  }
  const counts: Count[] = args.includes('--after-tests') ? [counted()] : [];
  const here: Engine[] = [];
  for (const name of engines.filter((engine) => names.length === 0 || names.includes(engine))) {
    const missing = await prepare(name);
    if (missing) console.log(`${name} is not tried: ${missing}`);
    else here.push(name);
  }
  const lines: string[] = [];
  if (here.length > 0) {
    const port = await freePort();
    if (!(await build(`http://127.0.0.1:${port}`))) {
      console.log(line(total([...counts, one(false)])));
      return 1;
    }
    const site = await serve({ dir, port });
    try {
      for (const name of here) {
        const [count, said] = await tryIn(name, site.url);
        counts.push(count);
        lines.push(said);
      }
    } finally {
      await site.close();
    }
  }
  const sum = total(counts);
  console.log(`\n${lines.map((said) => `  ${said}\n`).join('')}`);
  console.log(line(sum));
  return sum.failed > 0 ? 1 : 0;
}

/** What `npm test` has counted just before. */
function counted(): Count {
  const path = 'test-results/count.json';
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Count) : total([]);
}

/** Finds an engine, installs it where that can be, and starts it once: or what keeps it from being tried, in one line. */
async function prepare(name: Engine): Promise<string | undefined> {
  const found = await findEngine(machine, name);
  if ('missing' in found) return found.missing;
  Object.assign(process.env, found.env);
  try {
    if (name === 'firefox') await startFirefox(found.env['LIEUDIT_FIREFOX']!).then(({ close }) => close());
    if (name === 'webkit') {
      await startWebKit(found.env['LIEUDIT_WEBKIT_DRIVER']!, found.env['LIEUDIT_WEBKIT']!).then(({ close }) => close());
    }
    return undefined;
  } catch (error) {
    return `it does not start: ${(error as Error).message.split('\n')[0]}`;
  }
}

/** The site for an address: in a frame without an origin WebKit takes no other for the site's own (docs/embed.md). */
async function build(origin: string): Promise<boolean> {
  rmSync(dir, { recursive: true, force: true });
  const env = { ...process.env, SITE_ORIGIN: origin, LIEUDIT_BUILD: dir };
  return (await run('node_modules/.bin/vite', ['build', '--logLevel', 'error'], 5 * minutes, env)) === 'passed';
}

async function tryIn(name: Engine, site: string): Promise<readonly [Count, said: string]> {
  const path = `test-results/engines-${name}.json`;
  mkdirSync('test-results', { recursive: true });
  rmSync(path, { force: true });
  console.log(`\n── ${name}`);
  const start = performance.now();
  const args = ['test', '--config', 'tests/engines/playwright.config.ts', '--project', name];
  args.push('--reporter=list,json', `--global-timeout=${limitMs}`);
  const env = { ...process.env, LIEUDIT_SITE: site, LIEUDIT_BUILD: dir, PLAYWRIGHT_JSON_OUTPUT_FILE: path };
  // A browser can take the whole run with it: then there is no report, and one more run.
  let outcome: Outcome = 'failed';
  for (let i = 0; i < 2 && !existsSync(path) && outcome !== 'too slow'; i++) {
    outcome = await run('node_modules/.bin/playwright', args, limitMs + graceMs, env);
  }
  const took = `${((performance.now() - start) / 1000).toFixed(0)} s`;
  const count = existsSync(path) ? countSituations(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
  // Nothing tried is nothing held.
  if (!count || count.passed + count.failed === 0)
    return [one(false), `${name}: it ${outcome === 'too slow' ? 'was ended' : 'ended'} without a report after ${took}`];
  const more = [
    count.retried > 0 ? `, ${count.retried} of them at the second try` : '',
    count.unfinished > 0 ? `, ${count.unfinished} not reached` : ''
  ];
  return [count, `${name}: ${line(count)}${more.join('')} (${took})`];
}
