import { expect, it } from 'vitest';
import { readPort } from '../../../src/cli/port.ts';

it('moves on from the default alone', () => {
  expect(readPort(undefined)).toEqual({ port: 4173, tries: 100 });
  expect(readPort('')).toEqual({ port: 4173, tries: 100 });
  expect(readPort('8080')).toEqual({ port: 8080, tries: 0 });
  expect(readPort('0')).toEqual({ port: 0, tries: 0 });
});

it.each(['80a', '-1', '65536', '1e3', ' 80'])('refuses %j', (text) => {
  expect(() => readPort(text)).toThrow(`not "${text}"`);
});
