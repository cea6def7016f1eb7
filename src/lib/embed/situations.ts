/** A page of a host, in one respect that decides how a story can stand in it. */
export interface Situation {
  readonly id: string;
  readonly name: string;
  /** What the loader should do there. */
  readonly expected: 'sticky' | 'fixed' | 'steps' | 'no loader';
  /** Attributes of the embed, beside its address. */
  readonly attributes?: Readonly<Record<`data-${string}`, string>>;
}

/** The situations that `/embed/test/` shows. */
export const SITUATIONS: readonly Situation[] = [
  { id: 'article', name: 'A plain article', expected: 'sticky' },
  { id: 'header', name: 'A fixed header of 60 px', expected: 'sticky', attributes: { 'data-top': 'auto' } },
  { id: 'scroller', name: 'A part of the page that scrolls', expected: 'sticky' },
  { id: 'clips', name: 'A wrapper with overflow: hidden', expected: 'fixed' },
  { id: 'clips-sides', name: 'html and body with overflow-x: hidden', expected: 'fixed' },
  { id: 'holds', name: 'A wrapper with overflow: hidden and a transform', expected: 'steps' },
  { id: 'grid', name: 'A grid with an aside', expected: 'sticky' },
  { id: 'narrow', name: 'A column of 320 px', expected: 'sticky' },
  { id: 'full', name: 'The whole width of the window', expected: 'sticky', attributes: { 'data-width': 'full' } },
  { id: 'right-to-left', name: 'A page from right to left', expected: 'sticky' },
  { id: 'sandbox', name: 'A sandboxed frame', expected: 'sticky', attributes: { 'data-sandbox': 'allow-scripts' } },
  { id: 'steps', name: 'Turned step by step', expected: 'steps', attributes: { 'data-mode': 'steps' } },
  { id: 'frame', name: 'A plain frame, the script stripped', expected: 'no loader' }
];
