import { styleText } from 'node:util';
import { PLAIN, type Paint } from '#lib/story/paint.ts';

/** What decides whether there are colours. */
export interface ColourChoice {
  /** `--color` or `--no-color`, where one is given. */
  readonly asked?: boolean | undefined;
  readonly terminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What is asked for; else NO_COLOR (no-color.org), else FORCE_COLOR; else on a terminal that can show them. */
export function wantsColours({ asked, terminal, env }: ColourChoice): boolean {
  if (asked !== undefined) return asked;
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return terminal && env['TERM'] !== 'dumb';
}

const style = (format: Parameters<typeof styleText>[0]) => (text: string) =>
  styleText(format, text, { validateStream: false });

const COLOURS: Paint = {
  error: style(['bold', 'red']),
  warning: style(['bold', 'yellow']),
  place: style('cyan'),
  faint: style('dim')
};

/** How a command sets words off. */
export const paintFor = (choice: ColourChoice): Paint => (wantsColours(choice) ? COLOURS : PLAIN);
