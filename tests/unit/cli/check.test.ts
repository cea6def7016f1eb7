import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES } from '#lib/story/codes.ts';
import { check, type Surroundings } from '../../../src/cli/check.ts';

const BAD = 'tests/stories/bad';

function run(...args: string[]) {
  return runWith({}, ...args);
}

function runWith(around: Partial<Surroundings>, ...args: string[]) {
  const [out, complaints]: [string[], string[]] = [[], []];
  const status = check(args, {
    print: (line) => out.push(line),
    complain: (line) => complaints.push(line),
    terminal: false,
    env: {},
    ...around
  });
  return { status, out: out.join('\n'), complaints: complaints.join('\n') };
}

describe('npm run check', { timeout: 60_000 }, () => {
  it('prints every issue with its hint, and counts', () => {
    const { status, out } = run('--stories', `${BAD}/travel-unknown`);
    expect(status).toBe(1);
    expect(out).toMatch(
      /^tests\/stories\/bad\/travel-unknown\/story\/story\.md:\d+:\d+: error: .+ \(travel-unknown\)\n {4}\S.+\n\ntests\/stories\/bad\/travel-unknown\/story\/story\.md: 1 error\n\n1 story checked: 1 error\.$/
    );
  });

  it('shows which story it reads, for whoever waits, and takes it away at the end', () => {
    const shown: string[] = [];
    runWith({ progress: (text) => shown.push(text) }, '--stories', `${BAD}/travel-unknown`);
    expect(shown).toEqual(['1 of 1: story', '']);
  });

  it('gives 0 where there are warnings alone', () => {
    const { status, out } = run('--stories', `${BAD}/source-incomplete`);
    expect(status).toBe(0);
    expect(out).toContain('1 story checked: 2 warnings.');
  });

  it('prints JSON and nothing else', () => {
    for (const asked of [['--json'], ['--format', 'json']]) {
      const { status, out } = run(...asked, '--stories', `${BAD}/travel-unknown`);
      expect(status).toBe(1);
      expect(JSON.parse(out)).toEqual([
        {
          file: `${BAD}/travel-unknown/story/story.md`,
          line: 10,
          column: 9,
          endLine: 10,
          endColumn: expect.any(Number),
          severity: 'error',
          code: 'travel-unknown',
          message: expect.any(String),
          hint: expect.any(String),
          docs: 'docs/issues.md#travel-unknown'
        }
      ]);
    }
  });

  it('checks the stories that are named, each once', () => {
    const { out } = run('story', 'story', '--stories', `${BAD}/story-missing`);
    expect(out).toContain('1 story checked: 1 error.');
    expect(out).not.toContain('misspelt');
  });

  it('names the nearest of an unknown story', () => {
    expect(run('stori', '--stories', `${BAD}/story-missing`)).toEqual({
      status: 2,
      out: '',
      complaints: `There is no story “stori” in ${BAD}/story-missing. Did you mean “story”?`
    });
  });

  it.each([[['--jsn']], [['--stories', 'nowhere']], [['--stories']]])('makes no guess at %j', (args) => {
    const { status, out, complaints } = run(...args);
    expect([status, out]).toEqual([2, '']);
    expect(complaints).not.toBe('');
  });

  it('says of each line how bad it is, the errors first', () => {
    const { out } = run('--stories', `${BAD}/file-stray`, '--all');
    const lines = out.split('\n').filter((line) => /^\S+:\d+:\d+: /.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^\S+:\d+:\d+: (error|warning): /);
    const bad = run('--stories', `${BAD}/field-missing`).out;
    expect(bad.lastIndexOf(': error: ')).toBeLessThan(
      bad.includes(': warning: ') ? bad.indexOf(': warning: ') : Infinity
    );
  });

  it('puts like warnings of a file in one line, unless it is asked for each', () => {
    const together = run('--stories', `${BAD}/geojson-winding`);
    const each = run('--stories', `${BAD}/geojson-winding`, '--all');
    expect(together.status).toBe(0);
    expect(each.out.match(/geojson-winding\)/g)!.length).toBeGreaterThanOrEqual(
      together.out.match(/geojson-winding\)/g)!.length
    );
    expect(together.out.split('\n').at(-1)).toBe(each.out.split('\n').at(-1));
  });

  it('takes stories by path: of the folder, of a file in it, of a folder of stories', () => {
    const whole = run('--stories', `${BAD}/travel-unknown`).out;
    const folder = `${BAD}/travel-unknown/story`;
    for (const path of [folder, `./${folder}/`, `${folder}/story.md`, `${BAD}/travel-unknown`, resolve(folder)]) {
      expect(run(path)).toEqual({ status: 1, out: whole, complaints: '' });
    }
    // As a shell in another folder names it.
    expect(runWith({ env: { INIT_CWD: resolve(BAD) } }, 'travel-unknown/story').out).toBe(whole);
  });

  it('tells a format that npm kept for itself', () => {
    expect(run('sarif')).toMatchObject({ status: 2, complaints: expect.stringContaining('check -- --format sarif') });
    expect(run('--format', 'xml')).toMatchObject({ status: 2, out: '' });
  });

  it.each<[boolean, Partial<Surroundings>, string[]]>([
    [false, {}, []],
    [true, { terminal: true }, []],
    [false, { terminal: true, env: { TERM: 'dumb' } }, []],
    [false, { terminal: true, env: { NO_COLOR: '1' } }, []],
    [false, { terminal: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, []],
    [true, { terminal: true, env: { NO_COLOR: '' } }, []],
    [true, { env: { FORCE_COLOR: '1' } }, []],
    [true, { env: { FORCE_COLOR: '' } }, []],
    [false, { terminal: true, env: { FORCE_COLOR: '0' } }, []],
    [true, { env: { NO_COLOR: '1' } }, ['--color']],
    [false, { terminal: true, env: { FORCE_COLOR: '1' } }, ['--no-color']]
  ])('colours: %s with %j %j', (colours, around, args) => {
    const { out } = runWith(around, ...args, '--stories', `${BAD}/travel-unknown`);
    expect(out.includes('\u001b[')).toBe(colours);
    // eslint-disable-next-line no-control-regex -- what colours a terminal
    expect(out.replace(/\u001b\[\d+m/g, '')).toBe(run('--stories', `${BAD}/travel-unknown`).out);
  });

  it('writes SARIF 2.1.0, with a rule for each code', () => {
    const env = { GITHUB_SERVER_URL: 'https://git.example', GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: 'c0ffee' };
    const { status, out } = runWith({ env }, '--format', 'sarif', '--stories', `${BAD}/place-unknown`);
    expect(status).toBe(1);
    const log = JSON.parse(out);
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/^https:.*sarif-schema-2\.1\.0\.json$/);
    expect(log.runs).toHaveLength(1);
    const [{ tool, results, columnKind }] = log.runs;
    expect(tool.driver.name).toBe('lieudit');
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(CODES));
    for (const rule of tool.driver.rules) {
      expect(rule.shortDescription.text).toMatch(/\S/);
      expect(rule.help.text).toMatch(/Cure\. \S/);
      expect(rule.help.markdown).toContain('**Cure.**');
      expect(rule.helpUri).toBe(`https://git.example/a/b/blob/c0ffee/docs/issues.md#${rule.id}`);
      expect(['error', 'warning']).toContain(rule.defaultConfiguration.level);
    }
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.level).toBe(CODES[result.ruleId as keyof typeof CODES].severity);
      expect(result.message.text).toMatch(/\S/);
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.artifactLocation.uri).toMatch(/^tests\/stories\/bad\/place-unknown\/[^ ]+$/);
      const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
      expect(startLine).toBeGreaterThan(0);
      expect(startColumn).toBeGreaterThan(0);
      if (endLine !== undefined) expect(endColumn).toBeGreaterThan(startColumn);
    }
    expect(run('--format', 'sarif', '--stories', `${BAD}/place-unknown`).out).not.toContain('helpUri');
  });
});
