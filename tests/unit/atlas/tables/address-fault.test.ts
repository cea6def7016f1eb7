import { expect, test } from 'vitest';
import { addressFault, copyFault, pageOf } from '#lib/atlas/tables/address-fault.ts';

test.each([
  'https://undocs.org/A/RES/1110(XI)',
  'https://hudoc.echr.coe.int/eng?i=001-207622',
  'https://www.openstreetmap.org',
  'https://www.un.org/securitycouncil/sites/report.pdf#page=12',
  'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000571356#art_5',
  'https://fr.wikipedia.org/wiki/Haut-Karabagh',
  // A catalogue that is asked by number is no search.
  'https://digitallibrary.un.org/record/3990400?ln=en',
  'https://news.example/search/of-peace.html',
  'https://doi.org/10.1093/law:epil/9780199231690/e1298'
])('%s is an address as it should be', (address) => expect(addressFault(address)).toBeNull());

test.each([
  ['undocs.org/A/RES/68/262', 'expected an address'],
  ['http://undocs.org/A/RES/68/262', 'expected an https address'],
  ['ftp://undocs.org/A', 'expected an https address'],
  ['https://news.example.org/a page', 'expected the address as a browser writes it: https://news.example.org/a%20page'],
  [' https://news.example.org/a', 'as a browser writes it'],
  ['https://News.Example.org/a', 'as a browser writes it: https://news.example.org/a'],
  ['https://news.example.org:443/a', 'as a browser writes it: https://news.example.org/a'],
  ['https://news.example.org/été', 'as a browser writes it: https://news.example.org/%C3%A9t%C3%A9'],
  ['https://news.example.org/a/../b', 'as a browser writes it: https://news.example.org/b'],
  ['https://me:secret@news.example.org/a', 'without user and port'],
  ['https://news.example.org:8443/a', 'without user and port'],
  ['https://localhost/a', 'expected the name of a host, found localhost'],
  ['https://192.0.2.7/a', 'expected the name of a host, found 192.0.2.7'],
  ['https://news.example.org/a?utm_source=feed', '“utm_source” tells whence a reader comes'],
  ['https://news.example.org/a?id=4&fbclid=x', '“fbclid” tells'],
  ['https://www.bbc.com/news/1?at_medium=RSS', '“at_medium” tells'],
  ['https://www.lemonde.fr/a.html?xtor=RSS-3208', '“xtor” tells'],
  ['https://www.nytimes.com/a.html?smid=tw-share', '“smid” tells'],
  ['https://news.example.org/a#', '“#” is no part of what is read'],
  ['https://news.example.org/a#top', '“#top” is no part'],
  ['https://news.example.org/a#:~:text=the%20words', 'is no part'],
  ['https://bit.ly/3abc', 'expected the address that bit.ly leads to'],
  ['https://youtu.be/dQw4w9WgXcQ', 'expected the address that youtu.be leads to'],
  ['https://www.google.com/search?q=crimea', 'not the search for it'],
  ['https://www.google.co.uk/url?q=https://a.example.org', 'not the search for it'],
  ['https://www.ohchr.org/en/search?query=Golan', 'not the search for it'],
  ['https://news.example.org/recherche/?q=x', 'not the search for it'],
  ['https://web.archive.org/web/20200101000000/https://a.org/', 'a kept copy of it goes in “archive”']
])('%s: %s', (address, said) => expect(addressFault(address)).toContain(said));

test('of a kept copy there is one, at an archive', () => {
  expect(copyFault('https://web.archive.org/web/20240517120000/https://news.example.org/a')).toBeNull();
  expect(copyFault('https://perma.cc/ABCD-1234')).toBeNull();
  expect(copyFault('https://news.example.org/a')).toContain('at an archive');
  expect(copyFault('https://web.archive.org/web/20240517/https://news.example.org/a')).toContain('of one copy');
  expect(copyFault('https://web.archive.org/web/*/news.example.org/a')).toContain('of one copy');
  expect(copyFault('http://archive.org/details/a')).toContain('expected an https address');
});

test('a page has one address, however it is written', () => {
  const pages = ['https://www.un.org/en/', 'https://un.org/en', 'https://un.org/en/index.html'].map(pageOf);
  expect(new Set(pages).size).toBe(1);
  expect(pageOf('https://hudoc.echr.coe.int/eng?i=001-1')).not.toBe(pageOf('https://hudoc.echr.coe.int/eng?i=001-2'));
});
