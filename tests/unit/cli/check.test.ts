import { describe, expect, it } from 'vitest';
import { check } from '../../../src/cli/check.ts';

const BAD = 'tests/stories/bad';

function run(...args: string[]) {
  const [out, complaints]: [string[], string[]] = [[], []];
  const status = check(
    args,
    (line) => out.push(line),
    (line) => complaints.push(line)
  );
  return { status, out: out.join('\n'), complaints: complaints.join('\n') };
}

describe('npm run check', { timeout: 60_000 }, () => {
  it('prints every issue with its hint, and counts', () => {
    const { status, out } = run('--stories', `${BAD}/travel-unknown`);
    expect(status).toBe(1);
    expect(out).toMatch(
      /^tests\/stories\/bad\/travel-unknown\/story\/story\.md:\d+:\d+: .+ \(travel-unknown\)\n {4}\S.+\n\n1 story checked: 1 error\.$/
    );
  });

  it('gives 0 where there are warnings alone', () => {
    const { status, out } = run('--stories', `${BAD}/source-incomplete`);
    expect(status).toBe(0);
    expect(out).toContain('1 story checked: 2 warnings.');
  });

  it('prints JSON and nothing else', () => {
    const { status, out } = run('--json', '--stories', `${BAD}/travel-unknown`);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ code: 'travel-unknown', severity: 'error', line: 10, column: 9 }]);
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
});
