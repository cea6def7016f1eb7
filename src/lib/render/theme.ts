/** Colours of the map and the page, by what they mean. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly softInk: string;
  readonly land: string;
  /** Ground that a basemap tells from other land: woods, parks, buildings. */
  readonly cover: string;
  readonly highlight: string;
  /** Line of what is highlighted; routes, marks and layers too. Never of a disputed region. */
  readonly accent: string;
  readonly water: string;
  /** Where land and water meet, and rivers. */
  readonly shore: string;
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
    cover: '#E9E2D3',
    highlight: '#E8C1AE',
    accent: '#9C4A32',
    water: '#CBDCE5',
    shore: '#527184',
    border: '#89826F',
    label: '#4A463D',
    town: '#26231D'
  },
  dark: {
    paper: '#1B1D1F',
    ink: '#ECE7DC',
    softInk: '#A8A296',
    land: '#33363A',
    cover: '#3E4146',
    highlight: '#683F33',
    accent: '#E9977B',
    water: '#10161B',
    shore: '#8CA5B2',
    border: '#86857D',
    label: '#C4BFB3',
    town: '#EEE9DE'
  }
};
