import { describe, expect, it } from 'vitest';
import { brief, FRONT_MATTER, scene, validate } from '../known.ts';

const stepOf = (text: string) => {
  const { stories, issues } = validate(FRONT_MATTER + scene('id: bakou\nview: [Azerbaïdjan]', text));
  return { ...stories[0]?.steps[0], issues: issues.map(brief) };
};
const htmlOf = (text: string) => stepOf(text).html;
const button = (id: string, text: string) => `<button type="button" data-place="${id}">${text}</button>`;

describe('the text of a step', { timeout: 60_000 }, () => {
  it('links the places it names, and lists each once, in reading order', () => {
    const { html, mentions, issues } = stepOf('De Bakou à Erevan.\n\nÀ Bakou, en Azerbaïdjan.');
    expect(html).toBe(
      `<p>De ${button('baku', 'Bakou')} à ${button('yerevan', 'Erevan')}.</p>\n` +
        `<p>À ${button('baku', 'Bakou')}, en ${button('AZ', 'Azerbaïdjan')}.</p>`
    );
    expect(mentions).toEqual([
      { id: 'baku', kind: 'place', text: 'Bakou' },
      { id: 'yerevan', kind: 'place', text: 'Erevan' },
      { id: 'AZ', kind: 'region', text: 'Azerbaïdjan' }
    ]);
    expect(issues).toEqual([]);
  });

  it('links across emphasis and the end of a line, wherever the markup can be nested', () => {
    expect(htmlOf('*En Azerbaïdjan*.')).toBe(`<p><em>En ${button('AZ', 'Azerbaïdjan')}</em>.</p>`);
    expect(htmlOf('Le Haut-*Karabakh*, ici.')).toBe(
      `<p>Le ${button('nagorno-karabakh', 'Haut-<em>Karabakh</em>')}, ici.</p>`
    );
    expect(htmlOf('Les Émirats\narabes unis.')).toBe(`<p>Les ${button('AE', 'Émirats\narabes unis')}.</p>`);
    // A button cannot begin inside the emphasis and end outside.
    expect(htmlOf('*Le Haut*-Karabakh.')).toBe('<p><em>Le Haut</em>-Karabakh.</p>');
  });

  it('links in lists, quotes and headings, and neither in code nor in links', () => {
    expect(htmlOf('- Bakou\n\n> Bakou\n\n## Bakou')?.match(/<button/g)).toHaveLength(3);
    expect(htmlOf('`Bakou` et [Bakou](https://example.org/).\n\n    Bakou')).not.toContain('<button');
  });

  it.each([
    ['saut<br>ligne, saut<br/>ligne', '<p>saut<br>\nligne, saut<br>\nligne</p>', ''],
    [
      '**saut<BR />ligne** et <https://a.org/>',
      '<p><strong>saut<br>\nligne</strong> et <a href="https://a.org/">https://a.org/</a></p>',
      ''
    ],
    ['saut</br>ligne<br clear="all">', '<p>saut<br>\nligne<br>\n</p>', ''],
    ['Une ligne.\n\n<br>\n\nUne autre.', '<p>Une ligne.</p>\n<p>Une autre.</p>', ''],
    ['<br>\nUne *ligne*.', '<p>Une <em>ligne</em>.</p>', ''],
    ['<!-- à revoir --> Une *ligne*.', '<p>Une <em>ligne</em>.</p>', ''],
    ['<!-- à revoir --> ~~ligne', '<p>~~ligne</p>', '13:19 strikethrough-broken'],
    ['<!-- à revoir --> ~~ligne~~', '<p><del>ligne</del></p>', ''],
    ['mot<p>mot', '<p>mot mot</p>', '13:4 html-dropped'],
    ['case</td><td>case', '<p>case  case</p>', '13:5 html-dropped, 13:10 html-dropped'],
    ['H<sub>2</sub>O', '<p>H2O</p>', '13:2 html-dropped, 13:8 html-dropped'],
    ['Un mot.\n\n<!-- jamais fermé\n\nLa suite.', '<p>Un mot.</p>', '15:1 html-dropped']
  ])('of %j: %s', (text, html, said) => {
    const step = stepOf(text);
    expect(step.html).toBe(html);
    expect(step.issues.join(', ')).toBe(said);
  });

  it('names what no place is across a break', () => {
    expect(stepOf('Bakou<br>Erevan').mentions?.map(({ id }) => id)).toEqual(['baku', 'yerevan']);
  });

  it.each([
    ['Mot.\n\n[Note]: Bonjour', '15:1 link-broken'],
    ['Un [lien][x].\n\n[x]: https://a.org/\n[x]: https://b.org/', '16:1 link-broken'],
    ['Un [lien][x].\n\n[x]: https://a.org/\n\n[//]: # (à revoir)', ''],
    ['Accord[^1].', '13:7 footnote-broken'],
    ['Accord.\n\n[^1]: Voir.', '15:1 footnote-broken'],
    ['Accord[^1].\n\n[^1]: Voir.\n\n[^1]: Lire.', '17:1 footnote-broken'],
    ['Accord[^1].\n\n[^1]: Voir https://a.org.', '15:12 address-bare'],
    ['[lien](https://www.google.com/url?q=https://example.org/&sa=D)', '13:1 link-redirected'],
    ['[lien](https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=x)', '13:1 link-redirected'],
    [
      '[lien](https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=x)',
      '13:1 link-redirected'
    ],
    ['[lien](https://www.google.com/search?q=https://example.org/)', '']
  ])('%j: %s', (text, said) => expect(stepOf(text).issues.join(', ')).toBe(said));

  it('lets keys scroll a block of code', () => {
    expect(htmlOf('```js\na < b\n```')).toBe('<pre tabindex="0"><code>a &#x3C; b\n</code></pre>');
  });

  it('settles a place by hand, and unlinks one', () => {
    expect(htmlOf('En [*Géorgie*](place:GE).')).toBe(`<p>En ${button('GE', '<em>Géorgie</em>')}.</p>`);
    expect(htmlOf('À [Bakou](place:none), en [Azerbaïdjan][x].\n\n[x]: place:none')).toBe(
      '<p>À Bakou, en Azerbaïdjan.</p>'
    );
  });

  it('finds the target of a reference link in another step', () => {
    const text = FRONT_MATTER + scene('view: [AZ]', '[Un][x] lien.') + scene('id: deux', 'Fin.\n\n[x]: https://a.org/');
    expect(validate(text).stories[0]?.steps.map(({ html }) => html)).toEqual([
      '<p><a href="https://a.org/">Un</a> lien.</p>',
      '<p>Fin.</p>'
    ]);
  });

  it('knows what its scene shows, and then what the others do', () => {
    const text =
      FRONT_MATTER +
      scene('mark: [Goma]', 'Ici, Goma, puis San Antonio et Tours.') +
      scene('mark: [san-antonio-chile]', 'Ici, San Antonio.') +
      scene('route: [Tours, san-antonio]', 'Ici, San Antonio.');
    expect(validate(text).stories[0]?.steps.map(({ mentions }) => mentions.map(({ id }) => id))).toEqual([
      ['goma', 'san-antonio', 'tours'],
      ['san-antonio-chile'],
      ['san-antonio']
    ]);
  });

  it('knows in a translation what the scene of the original shows', () => {
    const files = {
      'story.md': FRONT_MATTER + scene('id: a\nmark: [Goma]', 'Ici, Goma.'),
      'story.en.md': `---\ntitle: A\nstandfirst: B\n---\n${scene('id: a', 'Goma wakes up.')}`
    };
    expect(validate(files).stories[1]?.steps[0]?.mentions).toEqual([{ id: 'goma', kind: 'place', text: 'Goma' }]);
  });

  it('knows a person of the whole story by the surname alone', () => {
    const text =
      FRONT_MATTER + scene('view: [IL]', 'Le joueur Michael Jordan est là.') + scene('id: b', 'Jordan est parti.');
    expect(validate(text).stories[0]?.steps[1]?.mentions).toEqual([]);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="alert(1)">b</b>',
    '<button data-place="AZ" onclick="x">b</button>',
    '<style>*{display:none}</style>',
    '<iframe src="https://example.org/"></iframe>'
  ])('lets no HTML through: %s', (html) => {
    const { html: rendered, issues } = stepOf(html);
    expect(rendered).not.toMatch(/<(?!\/?p>)/);
    expect(issues.some((issue) => issue.endsWith('html-dropped'))).toBe(true);
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x', '//example.org', 'place:'])(
    'refuses a link to %s',
    (url) => {
      expect(stepOf(`[un](${url})`).issues).not.toEqual([]);
    }
  );

  it('keeps what Markdown means by its signs', () => {
    expect(htmlOf('1 &lt; 2 &amp; « 3 »\\*')).toBe('<p>1 &#x3C; 2 &#x26; « 3 »*</p>');
  });
});
