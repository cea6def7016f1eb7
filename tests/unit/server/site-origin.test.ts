import { afterEach, expect, it, vi } from 'vitest';
import { siteOrigin } from '#lib/server/site-origin.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  [undefined, null],
  ['', null],
  ['https://news.example', 'https://news.example'],
  ['https://news.example/', 'https://news.example'],
  [' https://news.example:8443/maps/ ', 'https://news.example:8443/maps']
])('%s is %s', (value, expected) => {
  vi.stubEnv('SITE_ORIGIN', value);
  expect(siteOrigin()).toBe(expected);
});

it.each(['news.example', 'ftp://news.example', 'https://news.example/?a', 'https://me@news.example', 'javascript:1'])(
  'refuses %s, and names it',
  (value) => {
    vi.stubEnv('SITE_ORIGIN', value);
    expect(() => siteOrigin()).toThrow(value);
  }
);
