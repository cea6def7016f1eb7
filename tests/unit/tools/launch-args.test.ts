import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { launchArgs } from '../../tools/launch-args.ts';

describe('what Chromium is started with', () => {
  it('turns off all that Playwright does, whose own switch it replaces', () => {
    const source = readFileSync('node_modules/playwright-core/lib/coreBundle.js', 'utf8');
    const [, list = ''] = /disabledFeatures = \[([^\]]*)\]/.exec(source) ?? [];
    const off = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
    expect(off.length).toBeGreaterThan(5);
    const [own = ''] = launchArgs.filter((arg) => arg.startsWith('--disable-features='));
    expect(own.split('=')[1]!.split(',')).toEqual(expect.arrayContaining(off));
  });
});
