import { describe, expect, it } from 'vitest';
import { validateStory } from '#lib/story/check/validate.ts';
import { withAddresses } from '#lib/story/pictures/addressed.ts';
import type { Picture } from '#lib/story/pictures/picture.ts';
import { servedFiles, servedName, widthsOf, type ShownPicture } from '#lib/story/pictures/served.ts';
import { brief, FRONT_MATTER, folderOf, known, scene } from '../known.ts';

const PORT: Picture = { kind: 'jpeg', width: 4032, height: 3024, alpha: false, animated: false, hash: 'a1b2c3d4e5' };
const PLAN: Picture = { kind: 'png', width: 700, height: 350, alpha: true, animated: false, hash: '0123456789' };

const FERRY = { width: 640, height: 360, sound: false, hash: 'fedcba9876' };

const storyOf = (text: string, translation?: string, clips: readonly string[] = []) => {
  const { path, files } = folderOf({
    'story.md': FRONT_MATTER + scene('id: a\nview: [AZ]', text),
    ...(translation === undefined
      ? {}
      : { 'story.en.md': `---\ntitle: T\nstandfirst: S\n---\n${scene('id: a', translation)}` })
  });
  const picture = (one: Picture) => ({ size: 1, bytes: null, kind: 'file' as const, picture: one });
  const all = new Map([...files, ['Port.jpg', picture(PORT)], ['plan.png', picture(PLAN)]]);
  for (const name of clips) all.set(name, { size: 1, bytes: null, kind: 'file', clip: FERRY });
  if (clips.length > 0) all.set('ferry.webp', picture(PORT));
  const { drafts, issues } = validateStory({ path, files: all }, known);
  return { stories: drafts, html: drafts[0]?.steps[0]?.html ?? '', issues: issues.map(brief) };
};
const BOTH = '![Un port](Port.jpg "Le port © AFP")\n![Un plan](plan.png "Domaine public")';

describe('pictures in a text', { timeout: 60_000 }, () => {
  it('are figures with their size, their words and who made them', () => {
    const { html, issues, stories } = storyOf(
      'Avant.\n\n![Un "port" à Bakou](Port.jpg "Le port de Bakou © AFP")\n\n![Un plan](plan.png "© A")'
    );
    expect(issues).toEqual([]);
    expect(html).toContain(
      '<figure class="picture"><picture><source type="image/avif" srcset="pictures:port-a1b2c3d4e5-400.avif 400w, '
    );
    expect(html).toContain(
      'width="1200" height="900" alt="Un &#x22;port&#x22; à Bakou" loading="lazy" decoding="async"></picture>' +
        '<figcaption>Le port de <button type="button" data-place="baku">Bakou</button> <span class="credit">© AFP</span></figcaption></figure>'
    );
    expect(stories[0]?.pictures?.map(({ file, caption, by }) => [file, caption, by])).toEqual([
      ['Port.jpg', 'Le port de Bakou', 'AFP'],
      ['plan.png', '', 'A']
    ]);
  });

  it('stand side by side where they have a paragraph together', () => {
    const { html } = storyOf(BOTH);
    expect(html).toMatch(
      /^<div class="gallery"><figure class="picture">.*<\/figure><figure class="picture">.*<\/figure><\/div>$/s
    );
    expect(html).toContain('class="clear"');
    expect(html).toContain('416px) / 2)');
  });

  it.each([
    ['![Un port](Port.jpg)\n*Le port. Photo X*', ''],
    ['![Un port][p]\n\nMot.\n\n[p]: <Port.jpg> "© AFP"', ''],
    ['![Un port](./Port%2ejpg "© AFP")\n\nMot.', ''],
    ['![Un port](port.jpg "© AFP")', '12:1 picture-missing'],
    ['![Un port](//example.org/a.jpg "© AFP")', '12:1 picture-foreign'],
    ['![Un port](data:image/png;base64,AA "© AFP")', '12:1 picture-foreign'],
    ['![Un port](../Port.jpg "© AFP")', '12:1 picture-missing'],
    ['![Un port](story.md "© AFP")', '12:1 picture-unreadable'],
    ['Mot ![Un port](Port.jpg "© AFP") mot.', '12:5 picture-placed'],
    ['[![Un port](Port.jpg "© AFP")](https://example.org/)', '12:2 picture-placed'],
    ['![Port.jpg](Port.jpg "© AFP")', '12:1 picture-alt'],
    ['> ![Un port](Port.jpg)', '12:3 picture-credit'],
    ['<!-- a --> ![Un port](Port.jpg)', '12:12 picture-credit']
  ])('%j: %s', (text, said) => {
    const all = storyOf(text).issues.filter((issue) => !/file-stray|scene-without/.test(issue));
    expect(all.map((issue) => issue.replace(/^\d+/, (line) => String(Number(line) - 1)))).toEqual(
      said === '' ? [] : [said]
    );
  });

  it('move where they are clips: when a reader plays them, and nothing is fetched before', () => {
    const { html, issues, stories } = storyOf('![Un ferry](ferry.mp4 "© AFP")', undefined, ['ferry.mp4']);
    expect(issues.filter((issue) => !/file-stray/.test(issue))).toEqual([]);
    expect(html).toContain(
      '<video src="pictures:ferry-fedcba9876.mp4" poster="pictures:ferry-a1b2c3d4e5-1200.jpg" width="640" height="360" ' +
        'aria-label="Un ferry" controls muted playsinline preload="none"></video>'
    );
    expect(stories[0]?.pictures?.map(({ file, clip }) => [file, clip?.file])).toEqual([['ferry.webp', 'ferry.mp4']]);
  });

  it('are told of where no text shows them, and once where a translation alone does not', () => {
    expect(storyOf('Mot.').issues).toEqual(['1:1 file-stray', '1:1 file-stray']);
    const { issues, stories } = storyOf(BOTH, '![A port](Port.jpg "© AFP")');
    expect(issues).toEqual(['1:1 translation-part-missing']);
    expect(stories.map(({ pictures }) => pictures?.map(({ alt }) => alt))).toEqual([
      ['Un port', 'Un plan'],
      ['A port']
    ]);
  });
});

describe('the files of a picture', () => {
  it('are never larger than the picture, and named for it', () => {
    expect([4032, 1200, 1000, 700, 300].map((width) => widthsOf({ width }))).toEqual([
      [400, 800, 1200],
      [400, 800, 1200],
      [400, 800, 1000],
      [400, 700],
      [300]
    ]);
    const shown: ShownPicture = { ...PLAN, file: 'Été à Bakou (2).PNG', alt: 'a', caption: '', credit: '', by: '' };
    expect(servedFiles(shown).map(({ name }) => name)).toEqual(
      ['400.avif', '700.avif', '400.png', '700.png'].map((end) => `ete-a-bakou-2-0123456789-${end}`)
    );
    expect(servedName({ file: 'порт.jpg', hash: 'a' }, 400, 'jpg')).toBe('a-400.jpg');
  });

  it('are asked for from the folder that a page says, and no word of a text is taken for one', () => {
    const html =
      '<p>src="pictures:a"</p><img src="pictures:a.jpg" srcset="pictures:a.jpg 1w, pictures:b.jpg 2w" alt="pictures:c > d">';
    expect(withAddresses(html, '../p/')).toBe(
      '<p>src="pictures:a"</p><img src="../p/a.jpg" srcset="../p/a.jpg 1w, ../p/b.jpg 2w" alt="pictures:c > d">'
    );
  });
});
