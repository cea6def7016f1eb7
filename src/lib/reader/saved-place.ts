/** Where the place of the page that was left last is kept, in the storage of its tab. */
const PLACE = 'lieudit-place';

interface Saved {
  readonly page: string;
  readonly place: number;
  readonly lines: number;
}

/** @param lines how many the text has, by which one that was changed meanwhile is known */
export function savePlace(place: number, lines: number): void {
  const saved: Saved = { page: location.pathname, place, lines };
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(saved));
  } catch {
    // Without storage the browser puts the scroll back as it can.
  }
}

/** The place where this page was left, or null. */
export function savedPlace(lines: number): number | null {
  try {
    const saved = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as Saved | null;
    return saved?.page === location.pathname && saved.lines === lines ? saved.place : null;
  } catch {
    return null;
  }
}
