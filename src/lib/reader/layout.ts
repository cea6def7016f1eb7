import type { Frame } from '#lib/camera/frame.ts';
import type { Box } from '#lib/scroll/position.ts';

/** What the timeline and the scroll need of the page's layout, measured once a layout and never in a scroll. */
export interface Layout {
  readonly frame: Frame;
  readonly boxes: readonly Box[];
  /** Where the reader is taken to read, CSS px from the top of the viewport. */
  readonly readingLine: number;
  /** What is read at the top and at the bottom of the page, CSS px from the document's top. */
  readonly ends: readonly [top: number, bottom: number];
  /** Of the whole page, CSS px: boxes of a page of another size are out of date. */
  readonly page: string;
}

/** Whether there is anything to fit a view into: a frame that is hidden, or not laid out yet, has no area. */
export const hasArea = ({ frame: { width, height, padding } }: Layout): boolean =>
  width > padding.left + padding.right && height > padding.top + padding.bottom;

/** Whether the page still is as it was measured. */
export const isOf = ({ page }: Layout): boolean => page === sizeOfPage();

const sizeOfPage = (): string => {
  const { clientWidth, offsetHeight } = document.documentElement;
  return `${clientWidth},${offsetHeight}`;
};

/** Share of the part of a phone's screen below the map at which one reads; the middle, where the text has it all. */
const BELOW_THE_MAP = 0.42;

/**
 * @param stage the map; the element `.fit` in it is its part that no text or control covers, which the style sheet places
 */
export function measure(stage: HTMLElement, steps: readonly HTMLElement[]): Layout {
  const stageRect = stage.getBoundingClientRect();
  const fit = stage.querySelector('.fit')!.getBoundingClientRect();
  // Neither a keyboard on the screen nor a bar of the browser's that comes and goes is in this height, as it is in others.
  const viewport = document.documentElement.clientHeight;
  const beside = stageRect.height > viewport * 0.9;
  const readingLine = beside ? viewport / 2 : stageRect.height + (viewport - stageRect.height) * BELOW_THE_MAP;
  return {
    frame: {
      width: stageRect.width,
      height: stageRect.height,
      padding: {
        top: fit.top - stageRect.top,
        right: stageRect.right - fit.right,
        bottom: stageRect.bottom - fit.bottom,
        left: fit.left - stageRect.left
      }
    },
    boxes: steps.map((step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return { top: top + window.scrollY, bottom: bottom + window.scrollY };
    }),
    readingLine,
    ends: [readingLine, readingLine + document.documentElement.scrollHeight - viewport],
    page: sizeOfPage()
  };
}
