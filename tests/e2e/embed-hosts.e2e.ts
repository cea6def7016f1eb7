import type { Page } from '@playwright/test';
import { soon } from '../engines/host.ts';
import { expect, test } from './hosts.ts';

/** What the loader has said on the console. */
function heard(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('lieudit:')) said.push(message.text());
  });
  return said;
}

const embeds = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-lieudit]')].map((element) => ({
      mode: element.dataset['lieuditMode'],
      frames: element.querySelectorAll('iframe').length,
      link: [...element.querySelectorAll('a')].some((link) => link.checkVisibility())
    }))
  );

/** Every shift of what is in sight, from the page's first moment on. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts = ((window as { shifts?: number[] }).shifts = []) as number[];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

test('a loader embeds stories of its own origin: any other address stays a link, and it says so', async ({
  page,
  host,
  expected
}) => {
  expected.push(/elsewhere\.example/);
  const said = heard(page);
  await host.open('foreign');
  await soon(async () => (await embeds(page)).at(-1)?.mode).toBe('sticky');
  const all = await embeds(page);
  for (const one of all.slice(0, -1)) expect(one).toEqual({ mode: 'failed', frames: 0, link: true });
  expect(said).toHaveLength(8);
  // A click that would have loaded it is the link's own.
  const follows = await page.evaluate(() => {
    const link = document.querySelector('[data-load=click] a')!;
    let prevented = true;
    addEventListener('click', (event) => ((prevented = event.defaultPrevented), event.preventDefault()));
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    return !prevented;
  });
  expect(follows).toBe(true);
});

test('a module knows its own origin, and no other: it has no script tag', async ({ page, host, hosts }) => {
  const said = heard(page);
  await host.open('module');
  await soon(async () => (await embeds(page)).map(({ mode }) => mode)).toEqual(['sticky', 'failed']);
  expect(said).toHaveLength(1);
  await page.evaluate((origin) => window.lieudit!.scan(document, [origin]), new URL(hosts.sites[1]!).origin);
  await host.bring(1);
  await soon(async () => (await embeds(page)).map(({ mode }) => mode)).toEqual(['sticky', 'sticky']);
});

test('a scroller with padding and a border, from the right: 0 px off', async ({ page, host }) => {
  await host.open('scroller-padded');
  expect(await host.mode()).toBe('sticky');
  await host.story();
  for (const share of [0.25, 0.75]) {
    await host.scrollTo(share);
    const { top, height } = await page.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect());
    expect([top, height]).toEqual([64, 700 - 64 - 4]);
  }
});

for (const [name, height] of [
  ['fluid', 560],
  ['low', 300]
] as const) {
  test(`what does not grow with the story does not hold the page: ${name}`, async ({ page, host }) => {
    await host.open(name, 1000, 700);
    expect(await host.mode()).toBe('steps');
    await host.story();
    await soon(() => page.evaluate(() => document.querySelector('iframe')!.offsetHeight)).toBeLessThanOrEqual(height);
    await host.bring();
    const before = await host.y();
    for (let i = 1; i <= 4; i++) {
      await host.tab.wheel(500, 150, 100);
      await soon(() => host.y()).toBeGreaterThanOrEqual(before + i * 50);
    }
  });
}

test('a header that hides by a transform covers nothing when it is back', async ({ page, host }) => {
  await host.open('header-hides');
  await page.mouse.move(500, 400);
  const top = () => page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().top ?? 1e6);
  while ((await top()) > 300) await page.mouse.wheel(0, 100);
  expect(await host.mode()).toBe('sticky');
  await host.scrollTo(0.3);
  await host.run(() => scrollBy({ top: -60, behavior: 'instant' }));
  await soon(top).toBe(80);
});

for (const name of ['two-far', 'full-in-grid']) {
  test(`nothing in sight moves when an embed opens: ${name}`, async ({ page, host }) => {
    test.slow();
    await watchShifts(page);
    await host.open(name, 1280, 800);
    await page.mouse.move(600, 400);
    const bottom = () =>
      page.evaluate(() => {
        const all = document.querySelectorAll('[data-lieudit]');
        return all[all.length - 1]!.getBoundingClientRect().bottom;
      });
    while ((await bottom()) > 900) {
      await page.mouse.wheel(0, 300);
      await page.waitForTimeout(30);
    }
    await page.waitForTimeout(300);
    for (const { mode } of await embeds(page)) expect(mode).toBe('sticky');
    expect(await page.evaluate(() => (window as { shifts?: number[] }).shifts)).toEqual([]);
  });
}

test('an element without a box, or in a shadow root, is said on the console; one that was told of is pinned', async ({
  page,
  host
}) => {
  const said = heard(page);
  await host.open('contents');
  await soon(() => said.join()).toMatch(/stays a link: display: contents/);
  expect((await embeds(page))[0]).toMatchObject({ frames: 0, link: true });
  await host.open('shadow');
  await soon(() => said.join()).toMatch(/shadow root/);
  const modes = () =>
    page.evaluate(() =>
      ['x-told', 'x-untold'].map(
        (name) =>
          document.querySelector(name)!.shadowRoot!.querySelector<HTMLElement>('.lieudit')!.dataset['lieuditMode']
      )
    );
  await soon(modes).toEqual(['fixed', 'failed']);
  expect(said).toHaveLength(2);
});

test('an application does with its own nodes what React does, and nothing throws', async ({ page, host, hosts }) => {
  test.slow();
  await host.open('article');
  expect(await host.mode()).toBe('sticky');
  const shows = (story: string) =>
    soon(() =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLIFrameElement>('[data-lieudit] iframe')].map((frame) => frame.src)
      )
    ).toEqual([expect.stringContaining(`/${story}/embed/`)]);
  await shows('gantz-bakou');
  // An update of what is in the element: changed, put before what is there, taken away by the node that it was.
  await page.evaluate(() => {
    const element = document.querySelector('[data-lieudit]')!;
    const link = element.querySelector('a')!;
    link.firstChild!.nodeValue = 'Another title';
    element.insertBefore(document.createElement('p'), link).textContent = 'New';
    element.removeChild(link);
    element.appendChild(link);
  });
  const seen = () =>
    page.evaluate(
      () => [...document.querySelectorAll('[data-lieudit] > :not(div)')].filter((e) => e.checkVisibility()).length
    );
  await soon(seen).toBe(0);
  // The same element for another story, and for one that must not be embedded.
  const set = (address: string) =>
    page.evaluate((to) => document.querySelector('[data-lieudit]')!.setAttribute('data-lieudit', to), address);
  const first = (await page.evaluate(() => document.querySelector<HTMLElement>('[data-lieudit]')!.dataset['lieudit']))!;
  await set(first.replace('gantz-bakou', 'suez'));
  await shows('suez');
  await soon(async () => (await embeds(page))[0]).toMatchObject({ mode: 'sticky', frames: 1, link: false });
  await set(`${hosts.url}elsewhere/`);
  await soon(async () => (await embeds(page))[0]).toEqual({ mode: 'failed', frames: 0, link: true });
  await set(first);
  await shows('gantz-bakou');
  // Mounted twice, as StrictMode does; moved among its siblings by its key; emptied by a render that knows of no frame.
  await page.evaluate(() => {
    const element = document.querySelector('[data-lieudit]')!;
    const parent = element.parentNode!;
    const next = element.nextSibling;
    parent.removeChild(element);
    parent.insertBefore(element, next);
    parent.insertBefore(element, parent.firstChild);
  });
  await shows('gantz-bakou');
  await page.evaluate(() => {
    const element = document.querySelector('[data-lieudit]')!;
    element.replaceChildren(element.querySelector('a')!);
  });
  await shows('gantz-bakou');
  await soon(async () => (await embeds(page))[0]).toMatchObject({ mode: 'sticky', frames: 1, link: false });
  // And unmounted.
  await page.evaluate(() => {
    const element = document.querySelector('[data-lieudit]')!;
    element.removeChild(element.querySelector('a')!);
    element.parentNode!.removeChild(element);
  });
  await soon(async () => (await host.tab.stories()).length).toBe(0);
});

test('a frame that is led to another page gives its place back to the link', async ({ page, host, expected }) => {
  expected.push(/rogue-inner/);
  await host.open('article');
  expect(await host.mode()).toBe('sticky');
  await host.story();
  await page.evaluate((to) => {
    const element = document.querySelector<HTMLElement>('[data-lieudit]')!;
    element.dataset['wait'] = '500';
    element.querySelector('iframe')!.src = to;
  }, `${host.url}rogue-inner`);
  await soon(async () => (await embeds(page))[0]).toEqual({ mode: 'failed', frames: 0, link: true });
});

test('the first press in a low plain frame shows the next text, and not the blank below the first', async ({
  host
}) => {
  await host.open('plain-low', 1100, 700);
  const story = await host.story();
  await soon(() => story.run(() => document.querySelector('[data-count]')?.textContent ?? '')).toMatch(/^1 \/ \d+$/);
  await story.click('[data-turn="1"]');
  const top = () =>
    story.run(() => Math.abs(Math.round(document.querySelector('[data-step]')!.getBoundingClientRect().top)));
  await soon(top).toBe(0);
});
