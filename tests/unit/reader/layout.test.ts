import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasArea, isOf, measure } from '#lib/reader/layout.ts';

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const element = ({ left, top, width, height }: Rect, fit?: Rect) => ({
  getBoundingClientRect: () => ({ left, top, width, height, right: left + width, bottom: top + height }),
  querySelector: () => fit && element(fit)
});

/** @param stage and the part of it that nothing covers */
function measured(viewport: number, scrollY: number, stage: Rect, fit: Rect, steps: Rect[] = []) {
  const root = { clientHeight: viewport, clientWidth: 1000, offsetHeight: 5000 };
  vi.stubGlobal('document', { documentElement: root });
  vi.stubGlobal('window', { scrollY });
  const layout = measure(
    element(stage, fit) as unknown as HTMLElement,
    steps.map((step) => element(step)) as unknown as HTMLElement[]
  );
  return { layout, root };
}

afterEach(() => vi.unstubAllGlobals());

const whole = { left: 0, top: 0, width: 1000, height: 800 };

describe('a layout', () => {
  it('has the frame, and what text and controls cover of it', () => {
    const { layout } = measured(800, 0, whole, { left: 520, top: 30, width: 400, height: 700 });
    expect(layout.frame).toEqual({ width: 1000, height: 800, padding: { top: 30, right: 80, bottom: 70, left: 520 } });
  });

  it('has the steps from the top of the page, wherever that is scrolled to', () => {
    const step = { left: 0, top: -120, width: 400, height: 300 };
    expect(measured(800, 1000, whole, whole, [step]).layout.boxes).toEqual([{ top: 880, bottom: 1180 }]);
  });

  it('has the reading line in the middle beside the map, and 42 % down the part below it on a phone', () => {
    expect(measured(800, 0, whole, whole).layout.readingLine).toBe(400);
    const phone = { left: 0, top: 0, width: 390, height: 300 };
    expect(measured(800, 0, phone, phone).layout.readingLine).toBeCloseTo(300 + 0.42 * 500);
  });

  it('has an area where there is room between what covers it', () => {
    expect(hasArea(measured(800, 0, whole, { left: 520, top: 30, width: 400, height: 700 }).layout)).toBe(true);
    expect(hasArea(measured(800, 0, whole, { left: 520, top: 30, width: 0, height: 700 }).layout)).toBe(false);
    const hidden = { left: 0, top: 0, width: 0, height: 0 };
    expect(hasArea(measured(0, 0, hidden, hidden).layout)).toBe(false);
  });

  it('is of the page until that has another size', () => {
    const { layout, root } = measured(800, 0, whole, whole);
    expect(isOf(layout)).toBe(true);
    root.offsetHeight = 5001;
    expect(isOf(layout)).toBe(false);
  });
});
