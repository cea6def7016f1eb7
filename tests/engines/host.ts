import { expect } from '@playwright/test';
import { inItsFonts } from './fonts.ts';
import type { Doc, StoryDoc, Tab } from './tab.ts';

/** Expects a value in the end, and asks often: a browser has mostly done by then what Playwright's own poll sleeps for. */
export const soon = <T>(value: () => T | Promise<T>, { message = '', timeout = 10_000 } = {}) =>
  expect.poll(value, { timeout, intervals: [20, 50, 100, 100, 250], ...(message ? { message } : {}) });

/** Where the frame of an embed is in its page, CSS px from the top of the viewport. */
export interface Place {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/** A page that embeds the story, in whichever engine. */
export class Host {
  constructor(
    readonly tab: Tab,
    /** Where the host's pages are. */
    readonly url: string
  ) {}

  /** Opens one of the host's pages. */
  async open(page: string, width = 1000, height = 700): Promise<void> {
    await this.tab.resize(width, height);
    await this.tab.open(this.url + page);
  }

  /** Runs in the host's page. */
  run: Doc['run'] = <T, A>(does: (argument: A) => T | Promise<T>, argument?: A): Promise<T> =>
    this.tab.run(does, argument as A);

  /** What the loader has decided for an embed, once it has. */
  async mode(index = 0): Promise<string> {
    const mode = () =>
      this.run((i) => document.querySelectorAll<HTMLElement>('[data-lieudit]')[i]?.dataset['lieuditMode'], index);
    await soon(mode, { message: 'the loader decides', timeout: 40_000 }).toBeTruthy();
    return (await mode())!;
  }

  /** The first story's document, once it is drawn. */
  async story(): Promise<StoryDoc> {
    const drawn = async () => {
      const [story] = await this.tab.stories();
      return story?.run(() => document.querySelector('[data-stage][data-camera]') !== null).catch(() => false);
    };
    await soon(drawn, { message: 'the story is drawn', timeout: 40_000 }).toBe(true);
    // It may be drawn before the loader has heard of it, and made room for its whole length.
    if (await this.run(() => document.querySelector('[data-lieudit]') !== null)) await this.mode();
    const [story] = await this.tab.stories();
    await story!.run(inItsFonts);
    return story!;
  }

  /** Scrolls so that a share of the first embed's story has been read; returns where its frame then is. */
  async scrollTo(share: number): Promise<Place> {
    return this.run(async (share) => {
      const track = document.querySelector<HTMLElement>('[data-lieudit] > div')!;
      const frame = track.querySelector('iframe')!;
      const scrolls = (at: Element) =>
        /auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight + 1;
      let scroller: Element = document.scrollingElement!;
      for (let at = track.parentElement; at && at !== document.documentElement; at = at.parentElement) {
        if (scrolls(at)) {
          scroller = at;
          break;
        }
      }
      const offset = parseFloat(document.querySelector<HTMLElement>('[data-lieudit]')!.dataset['top'] ?? '0') || 0;
      const travel = track.offsetHeight - frame.offsetHeight;
      scroller.scrollBy({ top: track.getBoundingClientRect().top - offset + share * travel, behavior: 'instant' });
      const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await next();
      await next();
      const { top, height, width } = frame.getBoundingClientRect();
      return { top, height, width };
    }, share);
  }

  /** Brings an embed to the top of the screen, as a reader does who has scrolled that far. */
  async bring(index = 0): Promise<void> {
    await this.run((i) => {
      const embeds = [...document.querySelectorAll('[data-lieudit]'), ...document.querySelectorAll('body > iframe')];
      embeds[i]!.scrollIntoView({ block: 'start', behavior: 'instant' });
    }, index);
  }

  /** How far the page has been scrolled, CSS px. */
  y(): Promise<number> {
    return this.run(() => scrollY);
  }

  /** The share of the first embed's story that the page has scrolled past. */
  scrolled(): Promise<number> {
    return this.run(() => {
      const track = document.querySelector<HTMLElement>('[data-lieudit] > div')!;
      return -track.getBoundingClientRect().top / (track.offsetHeight - track.querySelector('iframe')!.offsetHeight);
    });
  }

  /** The share of the story that the frame itself shows. */
  async share(): Promise<number> {
    const story = await this.story();
    return shareOf(story);
  }

  /** Waits until the story shows a share of itself. */
  async shows(share: number, within = 0.03): Promise<void> {
    const off = async () => Math.abs((await this.share()) - share);
    await soon(off, { message: `the story shows ${share} of itself` }).toBeLessThan(within);
  }

  /** The top of the frame in each animation frame while the page scrolls through the embed, CSS px. */
  async tops(blocked = 0): Promise<number[]> {
    return this.run(async (blocked) => {
      const track = document.querySelector<HTMLElement>('[data-lieudit] > div')!;
      const frame = track.querySelector('iframe')!;
      const travel = track.offsetHeight - frame.offsetHeight;
      const start = track.getBoundingClientRect().top + scrollY;
      const tops: number[] = [];
      for (let i = 1; i < 24; i++) {
        window.scrollTo({ top: start + (travel * i) / 24, behavior: 'instant' });
        if (blocked && i % 4 === 0) for (const end = performance.now() + blocked; performance.now() < end;);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        tops.push(frame.getBoundingClientRect().top);
      }
      return tops;
    }, blocked);
  }

  /** The link stands there, seen, and no frame does. */
  async hasTheLinkAlone(): Promise<void> {
    const found = () =>
      this.run(() => {
        const link = [...document.querySelectorAll('a')].find((a) => a.textContent === 'Read the map story');
        const seen = link !== undefined && getComputedStyle(link).visibility === 'visible' && link.offsetHeight > 0;
        return { seen, frames: document.querySelectorAll('iframe').length };
      });
    await soon(found).toEqual({ seen: true, frames: 0 });
  }
}

/** The share of a story that its frame shows. */
export function shareOf(story: Doc): Promise<number> {
  return story.run(() => scrollY / (document.documentElement.scrollHeight - innerHeight));
}
