/** A box on the screen, CSS px from the window's top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardRoom {
  /** Of the window, CSS px. */
  readonly width: number;
  readonly height: number;
  /** The card at its own size, CSS px. */
  readonly card: { readonly width: number; readonly height: number };
  /** The column of the text, which the card is as wide as; null where there is none. */
  readonly column: Pick<Box, 'left' | 'right'> | null;
  /** The text that has to stay in sight; null where none is read. */
  readonly text: Box | null;
  /** The outline of what the card is about; null where nothing of it is on the map. */
  readonly outline: Box | null;
  readonly rtl: boolean;
}

/** Where a card stands, and how high it may be there; CSS px. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Kept free around the card, CSS px. */
const GAP = 16;
/** Kept free at the end of the lines for the list of steps, CSS px. */
const STEPS = 64;

/**
 * The place of a card in a window wide enough for text beside map: below the text that opened it, or above it, where the
 * whole card has room there; else beside the column, where it hides least of the outline of what it is about. Never over that text.
 */
export function cardPlace(room: CardRoom): CardPlace {
  const { height, card, column, text } = room;
  const full = height - 2 * GAP;
  if (column && text) {
    // Of the text, what the window shows.
    const bottom = Math.max(0, text.bottom);
    const below = height - bottom - 2 * GAP;
    if (card.height <= below) return { left: column.left, top: bottom + GAP, height: below };
    const top = Math.min(height, text.top);
    const above = top - 2 * GAP;
    if (card.height <= above) return { left: column.left, top: top - GAP - card.height, height: above };
  }
  const size = Math.min(card.height, full);
  // In the order in which they are taken where none of them hides less than another.
  const lefts = text || !column ? besides(room) : [column.left, ...besides(room)];
  const tops = text ? [GAP, height - GAP - size] : [height - GAP - size, GAP];
  const places = lefts.flatMap((left) => tops.map((top) => ({ left, top, height: full })));
  const hidden = (place: CardPlace): number =>
    room.outline
      ? overlap(room.outline, {
          left: place.left,
          top: place.top,
          right: place.left + card.width,
          bottom: place.top + size
        })
      : 0;
  return places.reduce((best, place) => (hidden(place) < hidden(best) ? place : best));
}

/** Left edges beside the column: at the far end of the map, and next to the text. */
function besides({ width, card, column, rtl }: CardRoom): number[] {
  const far = rtl ? STEPS : width - STEPS - card.width;
  if (!column) return [far];
  return [far, rtl ? column.left - GAP - card.width : column.right + GAP];
}

/** px² that two boxes share. */
const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
