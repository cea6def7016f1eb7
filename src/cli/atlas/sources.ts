/** `npm run atlas:sources`: opens each source of the atlas, and tells what became of it. Exit status 1 where some are gone. */
import { parseArgs } from 'node:util';
import { Mistakes } from '#lib/server/mistakes.ts';
import { surroundings, type Surroundings } from '../check.ts';
import { paintFor } from '../colours.ts';
import { askAddress, type Answer } from './sources/ask-address.ts';
import { makeTurns } from './sources/turns.ts';
import { addressesOf, writtenAddresses, type WrittenAddress } from './sources/written-sources.ts';

const USAGE = `Usage: npm run atlas:sources [-- options]

  --only HOST|FILE   the sources of a host (un.org, with all under it), or those that a table of the atlas names (regions/crimea.yaml)
  --json             each address: file, line, column, key, url, verdict, status, and where it leads to
  --all              list those too of which all is well
  --patience MS      how long to wait for an answer (default: 20000)
  --pause MS         between two requests to one host, of which there is one at a time (default: 1000)
  --help             this text

Verdicts: ok; moved (for good: write the new address); otherwise (a page that says little of the title: look at it); refused (to programs
at least); failing (the host's own fault, try again); silent (nobody answers); gone.
Exit status: 0; 1 where some are gone, or nobody answers; 2 where the command makes no sense. It is the one command that asks the network.`;

const OPTIONS = {
  only: { type: 'string' },
  json: { type: 'boolean' },
  all: { type: 'boolean' },
  patience: { type: 'string', default: '20000' },
  pause: { type: 'string', default: '1000' },
  help: { type: 'boolean', short: 'h' }
} as const;

/** What each verdict is, worst first. */
const VERDICTS: readonly Answer['verdict'][] = ['gone', 'silent', 'failing', 'otherwise', 'moved', 'refused', 'ok'];

interface Asked {
  /** Folder of the atlas. */
  readonly root?: string;
  readonly ask?: typeof askAddress;
}

/** Asks for what the arguments name, and prints what there is to say. Gives the exit status. */
export async function askSources(
  args: readonly string[],
  { print, complain, progress, terminal, env }: Surroundings,
  { root = 'src/atlas', ask = askAddress }: Asked = {}
): Promise<number> {
  let values;
  try {
    values = parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const [patience, pause] = [Number(values.patience), Number(values.pause)];
  if (!(patience > 0 && pause >= 0)) {
    complain('--patience and --pause take milliseconds.');
    return 2;
  }
  let chosen: readonly WrittenAddress[];
  try {
    const all = writtenAddresses(root);
    chosen = values.only === undefined ? all : addressesOf(all, values.only, root);
  } catch (error) {
    if (!(error instanceof Mistakes)) throw error;
    complain(error.message);
    return 2;
  }
  if (chosen.length === 0) {
    complain(`No source is at “${values.only}”, and no table of that name names any.`);
    return 2;
  }
  const turns = makeTurns(pause);
  let done = 0;
  const asked = await Promise.all(
    chosen.map(async (one) => {
      const answer = await ask(one.url, one.title, { turns, patience });
      progress?.(`${++done} of ${chosen.length}: ${one.url}`);
      return { ...one, ...answer };
    })
  );
  progress?.('');
  if (values.json) print(JSON.stringify(asked, null, 2));
  else {
    const paint = paintFor({ terminal, env });
    const colour = { gone: paint.error, silent: paint.error, ok: paint.faint };
    for (const { file, line, column, verdict, status, url, to } of asked) {
      if (verdict === 'ok' && to === undefined && !values.all) continue;
      const said = (verdict in colour ? colour[verdict as keyof typeof colour] : paint.warning)(verdict);
      print(
        `${paint.place(`${file}:${line}:${column}`)}: ${said} (${status}): ${url}${to === undefined ? '' : ` → ${to}`}`
      );
    }
    print(summary(asked));
  }
  return asked.some(({ verdict }) => verdict === 'gone' || verdict === 'silent') ? 1 : 0;
}

function summary(asked: readonly Answer[]): string {
  const counts = VERDICTS.map((verdict) => ({ verdict, count: asked.filter((one) => one.verdict === verdict).length }));
  const said = counts.filter(({ count }) => count > 0).map(({ verdict, count }) => `${count} ${verdict}`);
  const silent = asked.every(({ verdict }) => verdict === 'silent') ? ' Is there a network?' : '';
  return `${asked.length} ${asked.length === 1 ? 'address' : 'addresses'} asked: ${said.join(', ')}.${silent}`;
}

if (import.meta.filename === process.argv[1]) {
  process.exitCode = await askSources(process.argv.slice(2), surroundings());
}
