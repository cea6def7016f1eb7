import type { Host } from '../engines/host.ts';
import type { StoryDoc } from '../engines/tab.ts';
import { expect, test } from './hosts.ts';

/** The paragraph on the story's reading line, and how far down in it that is: what somebody reads. */
interface Read {
  readonly step: string;
  readonly part: string;
  readonly share: number;
}

const read = (story: StoryDoc): Promise<Read> =>
  story.run(() => {
    const stage = document.querySelector<HTMLElement>('[data-stage]')!;
    const { bottom, height } = stage.getBoundingClientRect();
    const beside = height > innerHeight * 0.9;
    const line = beside ? innerHeight / 2 : bottom + (innerHeight - bottom) * 0.42;
    const part = [...document.querySelectorAll('.text > *')].find((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return top <= line && line < bottom;
    });
    const { top, height: high } = part?.getBoundingClientRect() ?? { top: 0, height: 1 };
    return { step: stage.dataset.scene!, part: part?.textContent.slice(0, 40) ?? '', share: (line - top) / high };
  });

/** Until nothing moves any more: neither the page nor the story in it. */
async function rests(host: Host, story: StoryDoc): Promise<void> {
  for (let still = 0, last = ''; still < 5;) {
    const now = `${await host.y()} ${await story.run(() => [scrollY, innerWidth, document.body.offsetHeight].join())}`;
    still = now === last ? still + 1 : 0;
    last = now;
    await host.run(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
}

const PHONE = [390, 844] as const;
const turns: readonly (readonly [string, (host: Host, story: StoryDoc) => Promise<unknown>])[] = [
  ['turned to its side', (host) => host.tab.resize(844, 390)],
  ['turned upright', (host) => host.tab.resize(...PHONE)],
  ['a tablet', (host) => host.tab.resize(820, 1180)],
  ['a window', (host) => host.tab.resize(1280, 800)],
  ['a small phone', (host) => host.tab.resize(320, 568)],
  ['larger letters', (_, story) => story.run(() => void (document.documentElement.style.fontSize = '160%'))],
  ['turned to its side', (host) => host.tab.resize(844, 390)],
  ['letters as before', (_, story) => story.run(() => void (document.documentElement.style.fontSize = ''))],
  ['another font', (_, story) => story.run(() => document.documentElement.style.setProperty('--serif', 'monospace'))],
  ['turned upright', (host) => host.tab.resize(...PHONE)]
];

for (const [page, steps] of [
  ['article', [1, -2]],
  ['wrapper-hidden', [6]],
  ['scroller', [3]]
] as const) {
  test(`what is read in a pinned story stays read, whatever the layout becomes: ${page}`, async ({ host }) => {
    await host.open(page, ...PHONE);
    expect(['sticky', 'fixed']).toContain(await host.mode());
    const story = await host.story();
    for (const step of steps) {
      // Where the middle of a step's last paragraph is read.
      const share = await story.run((step) => {
        const texts = [...document.querySelectorAll('[data-step] .text')];
        const { top, bottom } = texts.at(step)!.lastElementChild!.getBoundingClientRect();
        const map = document.querySelector('[data-stage]')!.getBoundingClientRect().bottom;
        const line = map + (innerHeight - map) * 0.42;
        return (scrollY + (top + bottom) / 2 - line) / (document.documentElement.scrollHeight - innerHeight);
      }, step);
      await host.scrollTo(share);
      await rests(host, story);
      const wanted = await read(story);
      expect(wanted.part).not.toBe('');
      for (const [i, [name, turn]] of turns.entries()) {
        await turn(host, story);
        await rests(host, story);
        const found = await read(story);
        const how = `step ${step}, ${i}: ${name}`;
        expect([how, found.step, found.part]).toEqual([how, wanted.step, wanted.part]);
        expect(Math.abs(found.share - wanted.share), how).toBeLessThan(0.2);
        const [frame, size] = await host.run(() => [
          document.querySelector('iframe')!.getBoundingClientRect().top,
          innerHeight
        ]);
        expect(Math.abs(frame), `${how}: the frame is pinned in a window of ${size} px`).toBeLessThan(1);
      }
      await story.run(() => document.documentElement.style.removeProperty('--serif'));
      await rests(host, story);
    }
  });
}
