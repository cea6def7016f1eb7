import type { Theme } from './theme.ts';

/** A colour that is none of the theme: one for light pages, one for dark ones. `#RRGGBB`, in capitals. */
export interface Tone {
  readonly light: string;
  readonly dark: string;
}

export type Colour = keyof Theme | Tone;

/** A theme is dark whose ink is lighter than its paper: as text, the one is greater. */
export const colourIn = (colour: Colour, theme: Theme): string =>
  typeof colour === 'string' ? theme[colour] : theme.ink > theme.paper ? colour.dark : colour.light;
