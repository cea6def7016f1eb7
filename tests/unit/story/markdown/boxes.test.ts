import { describe, expect, it } from 'vitest';
import { brief, FRONT_MATTER, scene, validate } from '../known.ts';

const storyOf = (...texts: string[]) => {
  const scenes = texts.map((text, i) => scene(`id: s-${i}\nview: [Azerbaïdjan]`, text));
  const { stories, issues } = validate(FRONT_MATTER + scenes.join(''));
  return { steps: stories[0]?.steps ?? [], issues: issues.map(brief) };
};
const htmlOf = (text: string): string => storyOf(text).steps[0]!.html.replace(/>\n</g, '><');
const mention = (id: string, text: string) => `<button type="button" data-place="${id}">${text}</button>`;

describe('a table', { timeout: 60_000 }, () => {
  it('has a name, cells that head its columns, and places', () => {
    expect(htmlOf('| Pays | Chef-lieu |\n| --- | :-: |\n| Azerbaïdjan | ~~Bakou~~ |')).toBe(
      '<div class="table" role="region" tabindex="0" aria-label="Pays, Chef-lieu"><table><thead><tr>' +
        '<th scope="col">Pays</th><th class="center" scope="col">Chef-lieu</th></tr></thead><tbody><tr>' +
        `<td>${mention('AZ', 'Azerbaïdjan')}</td><td class="center"><del>${mention('baku', 'Bakou')}</del></td>` +
        '</tr></tbody></table></div>'
    );
  });

  it('has an empty corner that heads nothing', () => {
    expect(htmlOf('| | 1955 |\n| --- | ---: |\n| Iran | 6,99 |')).toContain(
      '<thead><tr><td></td><th class="right" scope="col">1955</th></tr></thead>'
    );
  });

  it.each([
    ['1\u202f234,5', '−3 %', true],
    ['12 km²', '—', true],
    ['$ 20', '≈ 3', true],
    ['1.234', '', true],
    ['٣٬٤٠٠', '٢', true],
    ['3', 'trois', false],
    ['', '', false],
    ['2020-05-01', '3', false]
  ])('of %j and %j: a column of numbers, %s', (one, two, numbers) => {
    const html = htmlOf(`| a |\n| --- |\n| ${one} |\n| ${two} |`);
    expect(html.match(/class="right"/g)?.length ?? 0).toBe(numbers ? 3 : 0);
  });

  it('keeps what it has: bars that are escaped, short rows; loses what is too much, with a word', () => {
    const text = '| a | b |\n| --- | ---: |\n| `c \\| d` | e \\| f |\n| g |\n| h | i | j |\n| `k || l` | m |';
    const { steps, issues } = storyOf(text);
    const cells = steps[0]!.html.match(/<td[^>]*>.*?<\/td>/g)!.map((cell) => cell.replace(/<[^>]*>/g, ''));
    expect(cells).toEqual(['c | d', 'e | f', 'g', '', 'h', 'i', '`k', '']);
    expect(issues).toEqual(['17:9 table-broken', '18:7 table-broken']);
  });
});

describe('footnotes', { timeout: 60_000 }, () => {
  const { steps, issues } = storyOf(
    'Un[^b], deux[^a], un[^b].\n\n[^a]: À Bakou.\n\n    Plus loin.',
    'Encore[^b], trois[^c].\n\n[^b]: Voir [ici](https://example.org/), et[^c].\n[^c]: **Fin**.'
  );
  const [one, two] = steps.map(({ html }) => html.replace(/>\n</g, '><'));
  const noteOf = (html: string | undefined, n: number) =>
    new RegExp(`<li id="note_\\d_${n}" value="${n}">(.*?)</li>`).exec(html ?? '')?.[1];

  it('are numbered through the story, and lead there and back', () => {
    expect(issues).toEqual([]);
    expect(one).toContain(
      '<p>Un<sup><a href="#note_1_1" role="doc-noteref" id="ref_1_1">1</a></sup>, ' +
        'deux<sup><a href="#note_1_2" role="doc-noteref" id="ref_1_2">2</a></sup>, ' +
        'un<sup><a href="#note_1_1" role="doc-noteref">1</a></sup>.</p>'
    );
    expect(one).toContain('<section class="footnotes" role="group" aria-label="Notes"><ol>');
    expect(noteOf(one, 2)).toBe(
      `<p>À ${mention('baku', 'Bakou')}.</p><p>Plus loin.\u00a0<a href="#ref_1_2" role="doc-backlink" ` +
        'aria-label="Retour au texte, note\u00a02">↑</a></p>'
    );
    // What a note refers to is a note of the same step.
    expect(noteOf(one, 3)).toContain('<strong>Fin</strong>');
  });

  it('stand below each step that refers to them, with ids of their own', () => {
    expect(noteOf(two, 1)).toContain('<a href="https://example.org/">ici</a>');
    expect(noteOf(two, 3)).toContain('<strong>Fin</strong>');
    const ids = [...`${one}${two}`.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...`${one}${two}`.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('are called in the language of the page, which is said where it is not that of the text', () => {
    const text = (FRONT_MATTER + scene('view: [AZ]', 'Um[^1].\n\n[^1]: Dois.')).replace('lang: fr', 'lang: pt');
    const [step] = validate(text).stories[0]!.steps;
    expect(step!.html).toContain('aria-label="Back to the text, note 1" lang="en"');
    expect(step!.html).not.toContain('aria-label="Notes"');
  });
});

describe('what Markdown has no sign for', { timeout: 60_000 }, () => {
  it.each([
    ['- [x] un\n- [ ] deux', '<li class="task"><span role="img" aria-label="fait">☑</span> un</li>'],
    [
      '> Une *phrase*.\n> — Un ministre',
      '<figure class="quote"><blockquote><p>Une <em>phrase</em>.</p></blockquote><figcaption>— Un ministre</figcaption></figure>'
    ],
    [
      '> Une phrase.\n>\n> Une autre.\n>\n> – À Bakou',
      `<p>Une autre.</p></blockquote><figcaption>– À ${mention('baku', 'Bakou')}</figcaption>`
    ],
    [
      '> Une phrase.  \n> -- Un ministre',
      '<blockquote><p>Une phrase.</p></blockquote><figcaption>-- Un ministre</figcaption>'
    ],
    ['> Une phrase.<br>— Un ministre', '<figcaption>— Un ministre</figcaption>'],
    ['> — Bonjour.\n> — Bonsoir.', '<blockquote><p>— Bonjour.\n— Bonsoir.</p></blockquote>'],
    ['> — Un ministre', '<blockquote><p>— Un ministre</p></blockquote>'],
    [
      '> [!aside] Un **titre**\n> Un texte.\n>\n> - un',
      '<aside role="note"><p class="title"><strong>Un <strong>titre</strong></strong></p><p>Un texte.</p><ul><li>un</li></ul></aside>'
    ],
    ['> [!NOTE]\n> Un texte.', '<aside role="note"><p>Un texte.</p></aside>'],
    [
      'Enclave\n: dans un *autre*\n\nExclave\n: hors de Bakou\n: ou non',
      `<dl><dt>Enclave</dt><dd>dans un <em>autre</em></dd><dt>Exclave</dt><dd>hors de ${mention('baku', 'Bakou')}</dd><dd>ou non</dd></dl>`
    ],
    [
      'Enclave\n: dans un\nautre\nExclave\n: hors',
      '<dl><dt>Enclave</dt><dd>dans un\nautre</dd><dt>Exclave</dt><dd>hors</dd></dl>'
    ]
  ])('%j', (text, html) => {
    expect(htmlOf(text)).toContain(html);
    expect(storyOf(text).issues).toEqual([]);
  });

  it.each([
    ['Il l’a dit avec force,\n: « oui ».', '14:1 extension-unsupported'],
    [
      'Il l’a dit, et personne ne l’a écouté, ni alors ni plus tard, dans cette salle\n: non.',
      '14:1 extension-unsupported'
    ]
  ])('%j is a sentence', (text, said) => expect(storyOf(text).issues.join()).toBe(said));
});
