/** `npm test [stage…]`: the stages in order, up to the first that fails; then how long each took, and a count. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from './chromium.ts';
import { count, line, total, type Count } from './count.ts';
import { machine } from './machine.ts';
import { run } from './run.ts';
import { stages, type Stage } from './stages.ts';

/** A stage that hangs is ended. The slowest takes some nine minutes on two cores that do nothing else, and twice as long on slow ones. */
const limitMs = 25 * 60_000;

process.exitCode = await main(process.argv.slice(2));

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(`No stage is called ${unknown.join(', ')}: there are ${stages.map(({ name }) => name).join(', ')}.`);
    return 1;
  }
  const chosen = names.length > 0 ? stages.filter(({ name }) => names.includes(name)) : stages;

  // First, so that a machine without one says so at once and not after minutes.
  if (chosen.some(({ needsChromium }) => needsChromium)) {
    try {
      process.env.LIEUDIT_CHROMIUM = await chromium(machine);
      console.log(`Chromium: ${process.env.LIEUDIT_CHROMIUM}`);
    } catch (error) {
      console.error((error as Error).message);
      return 1;
    }
  }

  mkdirSync('test-results', { recursive: true });
  const counts: Count[] = [];
  const times: string[] = [];
  for (const stage of chosen) {
    console.log(`\n── ${stage.name}: ${stage.command.join(' ')}`);
    const start = performance.now();
    const outcome = await runStage(stage);
    times.push(`  ${stage.name.padEnd(8)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`);
    counts.push(count(report(stage), outcome === 'passed'));
    if (outcome === 'passed') continue;
    const how = outcome === 'failed' ? 'failed' : `was ended after ${limitMs / 60_000} minutes`;
    console.log(`\n${times.join('\n')}\n\nThe stage ${stage.name} ${how}. Alone: ${stage.alone}`);
    console.log(line(total(counts)));
    return 1;
  }
  console.log(`\n${times.join('\n')}\n`);
  const sum = total(counts);
  // For what runs after it, and counts on.
  writeFileSync('test-results/count.json', JSON.stringify(sum));
  console.log(line(sum));
  return 0;
}

function reportPath({ name }: Stage): string {
  return `test-results/${name}.json`;
}

function runStage(stage: Stage) {
  const [command, ...args] = stage.command;
  const path = reportPath(stage);
  rmSync(path, { force: true });
  if (stage.runner === 'vitest') args.push('--reporter=default', '--reporter=json', `--outputFile.json=${path}`);
  if (stage.runner === 'playwright') args.push('--reporter=list,json');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: path };
  return run(`node_modules/.bin/${command}`, args, limitMs, env);
}

function report(stage: Stage): unknown {
  const path = reportPath(stage);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
