/** One stage of `npm test`. */
export interface Stage {
  readonly name: string;
  /** What runs it again alone. */
  readonly alone: string;
  /** A command of node_modules/.bin, and what follows it. */
  readonly command: readonly [string, ...string[]];
  /** Which runner's report holds its count; without one, the stage is one check. */
  readonly runner?: 'vitest' | 'playwright';
  readonly needsChromium?: boolean;
}

const vitest = (project: string, ...filters: string[]): Stage['command'] => [
  'vitest',
  'run',
  '--project',
  project,
  ...filters
];

/** In the order in which they run: what is quick, and most likely wrong, first. */
export const stages: readonly Stage[] = [
  { name: 'format', alone: 'npx prettier --check .', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', alone: 'npm run lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'types', alone: 'npm run types', command: ['svelte-check', '--fail-on-warnings'] },
  {
    name: 'floors',
    alone: 'npx vitest run tests/floors.test.ts',
    command: vitest('unit', 'tests/floors.test.ts'),
    runner: 'vitest'
  },
  { name: 'unit', alone: 'npm run test:unit', command: vitest('unit', 'tests/unit/'), runner: 'vitest' },
  {
    name: 'browser',
    alone: 'npm run test:browser',
    command: vitest('browser'),
    runner: 'vitest',
    needsChromium: true
  },
  { name: 'build', alone: 'npm run build', command: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'built', alone: 'npm run test:build', command: vitest('build'), runner: 'vitest' },
  {
    name: 'e2e',
    alone: 'npm run test:e2e',
    command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
    runner: 'playwright',
    needsChromium: true
  }
];
