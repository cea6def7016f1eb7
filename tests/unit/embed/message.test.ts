import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelope, fromFrame, fromHost, type Message } from '#lib/embed/message.ts';

const nonce = 'a1b2c3d4e5f60718293a4b5c';
/** As either side reads it; no message is one of both. */
function parse(data: unknown, nonce: string): Message | undefined {
  const [frame, host] = [fromFrame(data, nonce), fromHost(data, nonce)];
  expect(frame && host).toBeUndefined();
  return frame ?? host;
}
const share = fc.double({ min: 0, max: 1, noNaN: true });
const len = fc.double({ min: 1, max: 200, noNaN: true });
const id = fc.stringMatching(/^[a-z0-9-]{1,64}$/);

/** Every message that either side can send. */
const message: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ type: fc.constant('hello' as const), nonce: fc.constant(nonce), len }),
  fc.record({
    type: fc.constant('init' as const),
    nonce: fc.constant(nonce),
    mode: fc.constantFrom('pinned', 'steps')
  }),
  fc.record({ type: fc.constant('pos' as const), nonce: fc.constant(nonce), p: share }),
  fc.record({
    type: fc.constant('vis' as const),
    nonce: fc.constant(nonce),
    state: fc.constantFrom('on', 'near', 'off')
  }),
  fc.record({ type: fc.constant('len' as const), nonce: fc.constant(nonce), len }),
  fc.record({
    type: fc.constant('seek' as const),
    nonce: fc.constant(nonce),
    p: share,
    why: fc.constantFrom('scroll', 'link')
  }),
  fc.record({
    type: fc.constant('key' as const),
    nonce: fc.constant(nonce),
    key: fc.constantFrom('page', '-page', 'home', 'end', 'line', '-line')
  }),
  fc.record({
    type: fc.constant('height' as const),
    nonce: fc.constant(nonce),
    height: fc.integer({ min: 200, max: 4000 })
  }),
  fc.record({ type: fc.constant('step' as const), nonce: fc.constant(nonce), index: fc.nat(999), id }),
  fc.record({ type: fc.constant('goto' as const), nonce: fc.constant(nonce), id })
) as fc.Arbitrary<Message>;

/** Values that a hostile page might put anywhere. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true
});

describe('a message', () => {
  it('is read as it was sent', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(parse(structuredClone(envelope(sent)), nonce)).toEqual(sent);
      })
    );
  });

  it('is nothing under another nonce, version or namespace, and nothing without a nonce', () => {
    fc.assert(
      fc.property(message, anything, (sent, other) => {
        for (const field of ['nonce', 'v', 'ns', 'type']) {
          const forged = { ...envelope(sent), [field]: other };
          if (other !== envelope(sent)[field]) expect(parse(forged, nonce)).toBeUndefined();
        }
        expect(parse(envelope({ ...sent, nonce: '' }), '')).toBeUndefined();
      })
    );
  });

  it('has finite numbers within their bounds, known words and short ids, whatever was sent', () => {
    fc.assert(
      fc.property(message, fc.dictionary(fc.string(), anything), anything, (sent, more, value) => {
        const keys = Object.keys(sent).filter((key) => key !== 'type' && key !== 'nonce');
        for (const key of keys) {
          const read = parse({ ...more, ...envelope(sent), [key]: value }, nonce);
          if (!read) continue;
          expect(Object.keys(read).sort()).toEqual(Object.keys(sent).sort());
          for (const field of Object.values(read)) {
            if (typeof field === 'number') expect(field).toSatisfy((n: number) => n >= 0 && n <= 9999);
            else expect(field).toSatisfy((s: unknown) => typeof s === 'string' && s.length <= 64);
          }
        }
      })
    );
  });

  it.each([
    ['NaN', { type: 'pos', p: NaN }, undefined],
    ['infinite', { type: 'len', len: Infinity }, undefined],
    ['text for a number', { type: 'pos', p: '0.5' }, undefined],
    ['huge', { type: 'len', len: 1e300 }, { type: 'len', nonce, len: 200 }],
    ['below', { type: 'seek', p: -4, why: 'link' }, { type: 'seek', nonce, p: 0, why: 'link' }],
    ['a height that is no screen’s', { type: 'height', height: 1e9 }, { type: 'height', nonce, height: 4000 }],
    ['an id with markup', { type: 'goto', id: '<img src=x onerror=alert(1)>' }, undefined],
    ['an id with a selector', { type: 'goto', id: 'a"],body' }, undefined],
    ['an id that is long', { type: 'goto', id: 'a'.repeat(65) }, undefined],
    ['an id in other letters', { type: 'goto', id: 'أذربيجان' }, { type: 'goto', nonce, id: 'أذربيجان' }],
    ['a type from the prototype', { type: 'constructor' }, undefined],
    ['a type from the prototype’s own', { type: '__proto__' }, undefined],
    ['a list', { type: ['pos'], p: 1 }, undefined]
  ])('%s', (_, fields, wanted) => {
    expect(parse({ ns: 'lieudit', v: 1, nonce, ...fields }, nonce)).toEqual(wanted);
  });

  it('is never read by what throws', () => {
    const trap = new Proxy({}, { get: () => { throw new Error('no'); } }); // prettier-ignore
    expect(parse(trap, nonce)).toBeUndefined();
    fc.assert(fc.property(anything, (data) => void parse(data, nonce)));
  });
});
