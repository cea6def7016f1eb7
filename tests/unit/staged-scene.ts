import type { StagedScene } from '#lib/story/staged.ts';

/** A scene of the Caucasus that shows nothing but what is said. */
export const stagedScene = (over: Partial<StagedScene> = {}): StagedScene => ({
  id: 'a',
  view: { kind: 'bounds', bounds: [44.8, 38.4, 50.6, 41.9] },
  highlight: [],
  filled: [],
  disputed: [],
  about: [],
  mark: [],
  route: [],
  layers: [],
  date: '2022-10-03',
  travel: 'scrub',
  ...over
});
