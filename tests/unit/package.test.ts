import { readFileSync } from 'node:fs';
import { satisfies, validRange } from 'semver';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string };
}

const json = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const manifest = json<{ engines: { node: string }; devDependencies: Record<string, string> }>('package.json');
const { packages } = json<{ packages: Record<string, Locked> }>('package-lock.json');

/** The oldest of each line of Node that is kept up, as far as the tools allow it. */
const nodes = ['20.19.0', '22.13.0', '24.0.0'];

describe('package.json', () => {
  it('accepts Node from 20.19', () => {
    for (const node of nodes) expect(satisfies(node, manifest.engines.node)).toBe(true);
    expect(satisfies('20.18.3', manifest.engines.node)).toBe(false);
  });

  it.each(nodes)('has no dependency that refuses Node %s', (node) => {
    const refusing = Object.entries(packages)
      .filter(([, { optional, engines }]) => !optional && engines?.node && validRange(engines.node))
      .filter(([, { engines }]) => !satisfies(node, engines?.node ?? '*'))
      .map(([path, { engines }]) => `${path} asks for ${engines?.node}`);
    expect(refusing).toEqual([]);
  });

  it('names no registry in what is locked', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|:\/\/registry/);
  });

  it('pins each dependency to one version, the one that is locked', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      expect(`${name} ${packages[`node_modules/${name}`]?.version}`).toBe(`${name} ${version}`);
    }
  });
});
