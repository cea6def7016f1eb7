import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '#lib/text/fold.ts';

it.each([
  ['Azerbaïdjan', 'azerbaidjan'],
  ['AZƏRBAYCAN', 'azerbaycan'],
  ['İstanbul', 'istanbul'],
  ['Iğdır', 'igdir'],
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['Großbritannien', 'grossbritannien'],
  ['Алжир и Китай', 'алжир и китай'],
  ['Королёв', 'королев'],
  ['אַזֶרְבַּיְגָ׳ן', "אזרביג'ן"],
  ['أذربيجان', 'اذربيجان'],
  ['القاهرة', 'القاهره'],
  ['Երևան', 'երեւան'],
  ['Sagarra‑Łódź', 'sagarra-lodz'],
  ['Ǣ, ǿ', 'ae, o']
])('%s', (text, expected) => expect(fold(text)).toBe(expected));

it('is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    })
  );
});
