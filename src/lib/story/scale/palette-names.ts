/** Colours that grow stronger, for classes that rise: ColorBrewer’s names. The first is what a layer has that names none. */
export const SEQUENTIAL = ['OrRd', 'YlOrBr', 'Oranges', 'Reds', 'YlGnBu', 'Greens', 'Blues'] as const;
/** Colours that go apart from a middle. */
export const DIVERGING = ['PuOr', 'BrBG', 'RdBu'] as const;

export type Palette = (typeof SEQUENTIAL | typeof DIVERGING)[number];

/** So many kinds are told apart by colour; beyond them a map has a remainder. */
export const MOST_CATEGORIES = 6;
