/** Colours of the map and the page, by what they mean. `theme.css` has the same, which a test holds. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly softInk: string;
  readonly land: string;
  /** A country that the story speaks of. */
  readonly region: string;
  readonly highlight: string;
  /** Line of what is highlighted; routes, marks and hatching too. */
  readonly accent: string;
  readonly water: string;
  readonly border: string;
  readonly label: string;
  readonly town: string;
}

export type Scheme = 'light' | 'dark';

export const THEMES: Readonly<Record<Scheme, Theme>> = {
  light: {
    paper: '#FDFBF6',
    ink: '#1E1C18',
    softInk: '#6B665B',
    land: '#F3EFE6',
    region: '#E9E2D3',
    highlight: '#E9C9B8',
    accent: '#9C4A32',
    water: '#CBDCE5',
    border: '#A39C8B',
    label: '#4A463D',
    town: '#26231D'
  },
  dark: {
    paper: '#1B1D1F',
    ink: '#ECE7DC',
    softInk: '#A8A296',
    land: '#2A2C2E',
    region: '#34363A',
    highlight: '#5B3A31',
    accent: '#E08A6D',
    water: '#16191C',
    border: '#63625C',
    label: '#B9B4A8',
    town: '#EEE9DE'
  }
};
