import type { Layer } from '#lib/story/story.ts';

/** What readers call a property of a layer's features: its title, or else its own name. */
export const titleOf = ({ titles = [] }: Pick<Layer, 'titles'>, property: string): string =>
  titles.find(([name]) => name === property)?.[1] ?? property;
