import { afterEach, describe, expect, it, vi } from 'vitest';
import { chosenMotion, withMotion } from '#lib/reader/motion.ts';
import type { StagedScene } from '#lib/story/staged.ts';
import type { Travel } from '#lib/story/story.ts';

afterEach(() => vi.unstubAllGlobals());

const travels = (reduces: boolean, choice: Travel | null): Travel[] => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: reduces && query === '(prefers-reduced-motion: reduce)'
  }));
  const scenes = (['scrub', 'fly', 'cut'] as const).map((travel) => ({ travel }) as StagedScene);
  return withMotion(scenes, choice).map(({ travel }) => travel);
};

describe('the map moves', () => {
  it.each<[string, boolean, Travel | null, Travel[]]>([
    ['as the editor wants it', false, null, ['scrub', 'fly', 'cut']],
    ['not at all where the reader’s system wants less motion', true, null, ['cut', 'cut', 'cut']],
    ['as the reader chose, but for the editor’s cuts', false, 'fly', ['fly', 'fly', 'cut']],
    ['by no scroll where the editor has it fly or cut', false, 'scrub', ['scrub', 'fly', 'cut']],
    ['as the reader chose, whatever their system wants', true, 'scrub', ['scrub', 'fly', 'cut']],
    ['not at all where the reader chose so', false, 'cut', ['cut', 'cut', 'cut']]
  ])('%s', (_, reduces, choice, wanted) => expect(travels(reduces, choice)).toEqual(wanted));
});

describe('the choice of a reader', () => {
  it.each<[string | null, Travel | null]>([
    ['scrub', 'scrub'],
    ['fly', 'fly'],
    ['cut', 'cut'],
    ['jump', null],
    ['', null],
    [null, null]
  ])('kept as %j is %j', (kept, choice) => {
    vi.stubGlobal('localStorage', { getItem: () => kept });
    expect(chosenMotion()).toBe(choice);
  });

  it('is none where storage is denied', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      }
    });
    expect(chosenMotion()).toBeNull();
  });
});
