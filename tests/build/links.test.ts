import { expect, it } from 'vitest';
import { linksInCss, linksInHtml } from './links.ts';

it('reads what a page names, and tells what a browser fetches by itself from what waits for the reader', () => {
  const html = `<link rel="stylesheet" href="a.css"><link rel="canonical" href="https://b.example/"><base href="/x/">
    <style>@font-face { src: url('c.woff2') }</style><script src="d.js"></script>
    <p style="background: url(e.png)"><a href="https://f.example/">f</a> "src=no.png"</p>
    <picture><source srcset="g.svg 1x, h.svg 2x"><img src="i.svg" alt=""></picture>
    <svg><use xlink:href="#j"/><image href="k.png"/></svg><noscript><img src="l.png" alt=""></noscript>
    <template><img src="m.png" alt=""></template><script>const n = '<img src="n.png">'</script>`;
  const links = linksInHtml(html);
  const urls = (fetched: boolean) => links.filter((link) => link.fetched === fetched).map(({ url }) => url);
  expect(urls(true).sort()).toEqual(
    ['/x/', '#j', 'a.css', 'c.woff2', 'd.js', 'e.png', 'g.svg', 'h.svg', 'i.svg', 'k.png', 'm.png', 'l.png'].sort()
  );
  expect(urls(false)).toEqual(['https://b.example/', 'https://f.example/']);
});

it('reads every form of url() and @import', () => {
  const css = `@import 'a.css'; b { background: url( "c d.png" ) url(e.png), url(data:image/svg+xml;x) }`;
  expect(linksInCss(css).map(({ url }) => url)).toEqual(['a.css', 'c d.png', 'e.png', 'data:image/svg+xml;x']);
});
