/** How far the atlas' lines may be from where they are, m: the grid of Natural Earth at 1:10 million, see docs/atlas.md. */
export const ATLAS_METRES = 300;
/** The nearest zoom that it bears: there these are 2 to 3 CSS px. */
export const ATLAS_ZOOM = 9;
/** Levels nearer than that by which its lines would be gone. */
const FADED_IN = 4;
/** They do not fade further than this. */
export const FAINTEST = 0.3;

/** How strongly the atlas' lines are drawn at a zoom: 1 as far as they are true there, and then less; CSS holds it between `FAINTEST` and 1. */
export const fineAt = (zoom: number): number => (ATLAS_ZOOM + FADED_IN - zoom) / FADED_IN;

/** The zoom from which on they are as faint as they come. */
export const FAINTEST_ZOOM = ATLAS_ZOOM + FADED_IN * (1 - FAINTEST);
