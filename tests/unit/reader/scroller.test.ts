import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Scroller, type Scrolling } from '#lib/reader/scroller.ts';

let own: unknown[][] = [];
beforeEach(() => {
  own = [];
  vi.stubGlobal('window', {
    scrollY: 300,
    scrollTo: ({ top, behavior }: ScrollToOptions) => own.push([top, behavior])
  });
});
afterEach(() => vi.unstubAllGlobals());

it('the window scrolls, and is put nowhere where it is already', () => {
  const scroller = new Scroller();
  scroller.to(300, 'smooth');
  scroller.put(300.4);
  scroller.put(299.6);
  scroller.put(320);
  expect(own).toEqual([
    [300, 'smooth'],
    [320, 'instant']
  ]);
});

it('what leads scrolls in its place, until it gives the scroll back', () => {
  const scroller = new Scroller();
  const asked: unknown[][] = [];
  const lead: Scrolling = {
    to: (...args) => asked.push(['to', ...args]),
    put: (...args) => asked.push(['put', ...args])
  };
  const giveBack = scroller.handOver(lead);
  scroller.to(100, 'instant');
  scroller.put(300);
  expect([asked, own]).toEqual([
    [
      ['to', 100, 'instant'],
      ['put', 300]
    ],
    []
  ]);
  giveBack();
  scroller.to(100, 'instant');
  expect([asked.length, own]).toEqual([2, [[100, 'instant']]]);
});
