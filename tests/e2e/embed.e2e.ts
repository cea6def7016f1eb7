import { expect, Host, test } from './hosts.ts';

/** Pages whose own scroll can pin the story: the mode that the loader chooses, and where the frame's top then is. */
const pinned: readonly [name: string, page: string, mode: string, top: number][] = [
  ['1 plain article', 'article', 'sticky', 0],
  ['2 fixed header, its height said', 'fixed-header', 'sticky', 60],
  ['2 fixed header, its height found', 'fixed-header-auto', 'sticky', 60],
  ['3 scroller of the height of the screen', 'scroller', 'sticky', 0],
  ['4 wrapper that clips', 'wrapper-hidden', 'fixed', 0],
  ['5 wrapper that clips to the sides', 'wrapper-hidden-x', 'fixed', 0],
  ['6 body that clips to the sides', 'body-hidden-x', 'sticky', 0],
  ['7 html and body that clip to the sides', 'both-hidden-x', 'fixed', 0],
  ['8 body that scrolls', 'body-scrolls', 'sticky', 0],
  ['9 ancestor with a transform', 'transform', 'sticky', 0],
  ['11 overflow: clip', 'clip', 'sticky', 0],
  ['11 grid with an aside', 'grid', 'sticky', 0],
  ['11 flex with an aside', 'flex', 'sticky', 0],
  ['12 right to left', 'rtl', 'sticky', 0],
  ['12 smooth scroll', 'smooth', 'sticky', 0],
  ['14 loader in the head, twice', 'early-twice', 'sticky', 0],
  ['15 strict policy of the host', 'strict-csp', 'sticky', 0],
  ['18 sandboxed frame', 'sandbox-embed', 'sticky', 0],
  ['19 sandboxed host', 'sandbox-host', 'sticky', 0],
  ['23 hostile style sheet', 'hostile-css', 'sticky', 0],
  ['32 host with Trusted Types and no fullscreen', 'trusted-types', 'sticky', 0]
];

for (const [name, path, mode, top] of pinned) {
  test(name, async ({ page, hosts }) => {
    const host = new Host(page);
    expect(await host.open(hosts.url + path)).toBe(mode);
    await host.frame();
    await expect(page.locator('[data-lieudit] iframe')).toHaveCount(1);
    for (const share of [0.25, 0.75]) {
      const at = await host.scrollTo(share);
      const edge = path === 'fixed-header-auto' ? 60 : top;
      expect(at.top).toBe(edge);
      expect(at.height).toBe(700 - edge);
      expect(at.width).toBeGreaterThan(500);
      await expect.poll(async () => Math.abs((await host.share()) - share)).toBeLessThan(0.03);
    }
  });
}

test.describe('36 pages that move without scrolling', () => {
  for (const path of ['transforms-scroll', 'transforms-fixed-body']) {
    test(path, async ({ page, hosts }) => {
      expect(await new Host(page).open(hosts.url + path)).toBe('steps');
    });
  }
});

for (const path of ['transform-hidden', 'contain-hidden']) {
  test(`10 ${path}: turned page by page`, async ({ page, hosts }) => {
    const host = new Host(page);
    expect(await host.open(hosts.url + path)).toBe('steps');
    const frame = await host.frame();
    await expect(frame.locator('[data-count]')).toHaveText(/^1 \/ \d+$/);
    expect((await page.locator('iframe').boundingBox())?.height).toBe(640);
  });
}

test('13 three embeds have each its own progress', async ({ page, hosts }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`${hosts.url}three`);
  for (const i of [0, 1, 2]) {
    const element = page.locator('[data-lieudit]').nth(i);
    await element.scrollIntoViewIfNeeded();
    await expect(element).toHaveAttribute('data-lieudit-mode', 'sticky', { timeout: 30_000 });
  }
  await new Host(page).scrollTo(0.5);
  const shares = () =>
    Promise.all(
      page
        .frames()
        .filter((frame) => frame.url().includes('/embed/'))
        .map((frame) => frame.evaluate(() => scrollY / (document.documentElement.scrollHeight - innerHeight)))
    );
  await expect.poll(async () => (await shares()).filter((p) => p > 0.4 && p < 0.6).length).toBe(1);
  expect(await shares()).toHaveLength(3);
});

test.describe('what stays where the story cannot come', () => {
  test('16 host without frame-src: the link stays', async ({ page, hosts, expected }) => {
    expected.push(/Content Security Policy|net::ERR_BLOCKED_BY_CSP/);
    expect(await new Host(page).open(`${hosts.url}csp-no-frame`)).toBe('failed');
    await expect(page.getByRole('link', { name: 'Read the map story' })).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('17 host without script-src: the link stays', async ({ page, hosts, expected }) => {
    expected.push(/Content Security Policy|csp/);
    await page.goto(`${hosts.url}csp-no-script`);
    await expect(page.getByRole('link', { name: 'Read the map story' })).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('33 a story that refuses to be framed: the link stays', async ({ page, hosts, expected }) => {
    expected.push(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE|chrome-error|Refused to frame|X-Frame/);
    await page.route('**/embed/?stage=light*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': "frame-ancestors 'none'" }
      });
    });
    await page.goto(`${hosts.url}csp-no-frame`.replace('csp-no-frame', 'coep'));
    await expect(page.locator('[data-lieudit-mode=failed]')).toBeAttached({ timeout: 40_000 });
    await expect(page.getByRole('link', { name: 'Read the map story' })).toBeVisible();
  });
});

test('20 script stripped: turned at once, and the page is never trapped', async ({ page, hosts }) => {
  const host = new Host(page);
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`${hosts.url}plain-iframe`);
  const frame = await host.frame();
  await expect(frame.locator('[data-count]')).toHaveText(/^1 \/ \d+$/);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const box = (await page.locator('iframe').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 300);
  const before = await page.evaluate(() => scrollY);
  for (let i = 0; i < 5; i++) await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 500);
  expect(await frame.evaluate(() => scrollY)).toBe(0);

  // Through the story by its button, to its end and back.
  const count = Number((await frame.locator('[data-count]').textContent())!.split('/')[1]);
  const next = frame.locator('[data-turn="1"]');
  const seen = new Set<string>();
  for (let i = 0; i < 4 * count && (await next.getAttribute('aria-disabled')) !== 'true'; i++) {
    const at = await frame.evaluate(() => scrollY);
    await next.click();
    await expect.poll(() => frame.evaluate(() => scrollY)).toBeGreaterThan(at);
    await frame.evaluate(async () => {
      for (let still = 0, last = -1; still < 12;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        still = scrollY === last ? still + 1 : 0;
        last = scrollY;
      }
    });
    seen.add((await frame.locator('[data-count]').textContent())!);
  }
  expect(seen.size).toBe(count);
});

test('21 nested in another frame: turned page by page', async ({ page, hosts }) => {
  await page.goto(`${hosts.url}nested`);
  const frame = await new Host(page).frame();
  await expect(frame.locator('[data-count]')).toBeVisible();
});

test('22 WordPress: shown, 640 px high, turned, without an origin', async ({ page, hosts }) => {
  await page.goto(`${hosts.url}wordpress`);
  const frame = await new Host(page).frame();
  expect(await frame.evaluate(() => origin)).toBe('null');
  await expect(page.locator('iframe')).toBeVisible();
  await expect(page.locator('blockquote')).toBeHidden();
  await expect(page.locator('iframe')).toHaveAttribute('height', '640');
  await frame.locator('.bar [data-whole]').click();
  await expect.poll(() => page.evaluate(() => (window as { linked?: string }).linked)).toMatch(/\/gantz-bakou\/$/);
});

test('24 loader late, the reader below: what they read stays', async ({ page, hosts }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`${hosts.url}late`);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForTimeout(300);
  const last = page.locator('p').last();
  const before = (await last.boundingBox())!.y;
  expect(await new Host(page).mode()).toBe('sticky');
  await page.waitForTimeout(500);
  expect(Math.abs((await last.boundingBox())!.y - before)).toBeLessThanOrEqual(1);
});

test('25 an advertisement above while it is pinned: the story stays where it is', async ({ page, hosts }) => {
  const host = new Host(page);
  await host.open(`${hosts.url}ad`);
  await host.frame();
  await host.scrollTo(0.5);
  await page.evaluate(() => (document.querySelector<HTMLElement>('#slot')!.style.height = '250px'));
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect().top)).toBe(0);
  await expect.poll(async () => Math.abs((await host.share()) - 0.5)).toBeLessThan(0.03);
});

test('26 the host’s main thread is blocked: 0 px off in every frame', async ({ page, hosts }) => {
  const host = new Host(page);
  await host.open(`${hosts.url}article`);
  await host.frame();
  await host.scrollTo(0.5);
  expect(new Set(await host.tops())).toEqual(new Set([0]));
  expect(new Set(await host.tops(120))).toEqual(new Set([0]));
});

test('27 a page that takes the embed away and puts another', async ({ page, hosts }) => {
  const host = new Host(page);
  await page.goto(`${hosts.url}spa`);
  const show = () =>
    page.evaluate(() => {
      const template = document.querySelector('template')!;
      document.querySelector('#root')!.replaceChildren(template.content.cloneNode(true));
    });
  for (let i = 0; i < 2; i++) {
    await show();
    await page.locator('[data-lieudit]').scrollIntoViewIfNeeded();
    expect(await host.mode()).toBe('sticky');
    await host.scrollTo(0.5);
    await expect.poll(async () => Math.abs((await host.share()) - 0.5)).toBeLessThan(0.03);
    await page.evaluate(() => document.querySelector('#root')!.replaceChildren());
    await expect.poll(() => page.frames().length).toBe(1);
  }
});

test('28 away and back: it follows again', async ({ page, hosts }) => {
  const host = new Host(page);
  await host.open(`${hosts.url}article`);
  await page.goto(`${hosts.url}rogue-inner`);
  await page.goBack();
  await page.locator('[data-lieudit]').scrollIntoViewIfNeeded();
  await host.mode();
  await host.scrollTo(0.6);
  await expect.poll(async () => Math.abs((await host.share()) - 0.6)).toBeLessThan(0.03);
});

test('29 Tab, find and links in the story: the page follows', async ({ page, hosts }) => {
  const host = new Host(page);
  await host.open(`${hosts.url}smooth`);
  const frame = await host.frame();
  await host.scrollTo(0.1);
  const before = await page.evaluate(() => scrollY);
  // As find in page does it.
  await frame.evaluate(() => [...document.querySelectorAll('[data-step]')].at(-2)!.scrollIntoView({ block: 'center' }));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 500);
  await expect.poll(async () => Math.abs((await host.scrolled()) - (await host.share()))).toBeLessThan(0.01);
  expect(await host.share()).toBeGreaterThan(0.5);

  await host.scrollTo(0.1);
  await expect.poll(async () => Math.abs((await host.share()) - 0.1)).toBeLessThan(0.01);
  const far = frame.locator('button[data-place]').last();
  await far.focus();
  await expect.poll(async () => page.evaluate(() => scrollY)).toBeGreaterThan(before + 500);
  await expect(far).toBeInViewport();
});

test('30 keys that scroll, with the focus in the story', async ({ page, hosts }) => {
  const host = new Host(page);
  await host.open(`${hosts.url}article`);
  await host.frame();
  await host.scrollTo(0.2);
  await page.evaluate(() => document.querySelector('iframe')!.focus());
  const y = () => page.evaluate(() => scrollY);
  for (const [key, least] of [
    ['PageDown', 500],
    ['Space', 500],
    ['ArrowDown', 30],
    ['End', 500]
  ] as const) {
    const before = await y();
    await page.keyboard.press(key);
    await expect.poll(y, { message: key }).toBeGreaterThan(before + least);
  }
});

test('31 print: the link, and no blank screens', async ({ page, hosts }) => {
  const host = new Host(page);
  await host.open(`${hosts.url}article`);
  await host.frame();
  const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await heightOf();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await heightOf()).toBeLessThan(before / 2);
  await expect(page.getByRole('link', { name: 'Read the map story' })).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await heightOf()).toBe(before);
  await expect(page.getByRole('link', { name: 'Read the map story' })).toHaveCount(0);
});

test('wheel over the pinned story scrolls the page, all of it', async ({ page, hosts }) => {
  const host = new Host(page);
  await host.open(`${hosts.url}article`);
  await host.frame();
  await host.scrollTo(0.2);
  await page.mouse.move(500, 350);
  const before = await page.evaluate(() => scrollY);
  for (let i = 0; i < 8; i++) await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 800);
});
