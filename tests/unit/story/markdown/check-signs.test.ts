import { fromMarkdown } from 'mdast-util-from-markdown';
import { MARKDOWN } from '#lib/story/markdown/gfm.ts';
import { readBoxes } from '#lib/story/markdown/read-boxes.ts';
import { describe, expect, it } from 'vitest';
import type { Issue } from '#lib/story/issue.ts';
import { checkSigns } from '#lib/story/markdown/check-signs.ts';
import { reportIn } from '#lib/story/report.ts';
import { sourceText } from '#lib/story/source-text.ts';
import { shippedStories } from '../../../tools/stories.ts';
import { readFileSync } from 'node:fs';
import { brief } from '../known.ts';

/** What is said of a text that begins a file. */
function issuesOf(text: string): Issue[] {
  const source = sourceText('story.md', text);
  const issues: Issue[] = [];
  const root = fromMarkdown(source.text, MARKDOWN);
  readBoxes(root, source);
  checkSigns(root, source, reportIn(source, issues));
  return issues.sort((a, b) => a.line - b.line || a.column - b.column);
}
const said = (text: string): string => issuesOf(text).map(brief).join(', ');

describe('what is written as other Markdowns have it', () => {
  it.each([
    ['table-broken', 1, '| Géorgie | 3,7 |\n| Iran | 87 |'],
    ['table-broken', 1, '| Pays | Habitants |\n| --- |\n| Géorgie | 3,7 |'],
    ['table-broken', 1, 'Pays | Habitants\n--- | --- | ---\nGéorgie | 3,7'],
    ['table-broken', 9, '| a | b |\n| --- | --- |\n| c | d | e | f |'],
    ['table-broken', 7, '| a | b |\n| --- | --- |\n| `c || d` | e |'],
    ['table-broken', 1, '+-----+-----+\n| a | b |\n+=====+=====+'],
    ['table-broken', 1, 'Pays\tHabitants\nGéorgie\t3,7'],
    ['footnote-broken', 14, 'Un accord fut[^1] signé.'],
    ['footnote-broken', 14, 'Un accord fut[^le rapport] signé.'],
    ['footnote-broken', 14, 'Un accord fut^[Selon le ministère.] signé.'],
    ['strikethrough-broken', 10, 'Ceci est ~~faux et jamais fermé.'],
    ['strikethrough-broken', 10, 'Ceci est ~faux~ vrai.'],
    ['extension-unsupported', 1, ':::note\nUn encadré.'],
    ['extension-unsupported', 3, '> [!WARNING]\n> Un encadré.'],
    ['extension-unsupported', 3, '> [!note]- Replié\n> Un encadré.'],
    ['address-bare', 10, '| a |\n| --- |\n| *Voir* https://example.org/ |'],
    ['address-bare', 11, 'Terme\n: voir x, https://example.org/'],
    ['extension-unsupported', 8, 'Le mot ==surligné== ici.'],
    ['extension-unsupported', 8, 'Le mot [[Bakou]] ici.'],
    ['extension-unsupported', 8, 'Le mot {{ carte }} ici.'],
    ['extension-unsupported', 9, 'Le mot. {.chapeau}'],
    ['extension-unsupported', 10, '## Titre {#ancre}'],
    ['extension-unsupported', 9, 'Ici, la $E = mc^2$ formule.'],
    ['extension-unsupported', 9, 'Ici, la $x$ inconnue.'],
    ['extension-unsupported', 1, '$$\\int x$$'],
    ['extension-unsupported', 8, 'Bravo, :tada: à tous.'],
    ['extension-unsupported', 5, 'Le 1^er^ mai.'],
    ['extension-unsupported', 2, 'H~2~O'],
    ['extension-unsupported', 1, '[TOC]'],
    ['heading-underlined', 1, 'Un paragraphe entier.\n---'],
    ['heading-underlined', 1, 'Un paragraphe\n===']
  ])('%s at column %i of %j', (code, column, text) => {
    const [found, ...others] = issuesOf(text);
    expect(found).toMatchObject({ code, severity: 'warning', column });
    expect(others).toEqual([]);
  });

  it('says a term and what explains it on the line that explains', () => {
    expect(said('Une phrase entière.\n: un territoire dans un autre')).toBe('2:1 extension-unsupported');
  });
});

describe('what is nearly read', () => {
  it.each([
    ['##Un intertitre', '1:1 heading-broken'],
    ['##\u00a0Un intertitre', '1:1 heading-broken'],
    ['##&nbsp;Un intertitre', '1:1 heading-broken'],
    ['#\u00a0Un intertitre', '1:1 heading-broken'],
    ['###\u3000見出し', '1:1 heading-broken'],
    ['#Un intertitre', '1:1 heading-broken'],
    ['Une phrase.\n##Un intertitre', '2:1 heading-broken'],
    ['##', '1:1 heading-broken'],
    ['## ', '1:1 heading-broken'],
    ['####### Sept', '1:1 heading-broken'],
    ['## Titre##', '1:10 heading-broken'],
    ['Un ** mot ** ici.', '1:4 emphasis-broken'],
    ['Un **mot ** ici.', '1:4 emphasis-broken'],
    ['Un ** mot** ici.', '1:4 emphasis-broken'],
    ['**Gras **puis texte.', '1:1 emphasis-broken'],
    ['Avec **« mot »**suite et *l’*autre.', '1:6 emphasis-broken, 1:26 emphasis-broken'],
    ['Un **mot sans fin.', '1:4 emphasis-broken'],
    ['Un mot** sans début.', '1:7 emphasis-broken'],
    ['Un *mot sans fin.', '1:4 emphasis-broken'],
    ['Un _mot sans fin.', '1:4 emphasis-broken'],
    ['Un _ mot _ ici.', '1:4 emphasis-broken'],
    ['Un ***mot sans fin.', '1:4 emphasis-broken'],
    ['Die Leser*innen und Bürger*innen.', '1:10 emphasis-broken'],
    ['Soit 2*3 puis 4*5.', '1:7 emphasis-broken'],
    ['Un `mot sans fin.', '1:4 code-unmeant'],
    ['L`homme d’hier.', '1:2 code-unmeant'],
    ['L`homme et l`enfant.', '1:2 code-unmeant'],
    ['    Un paragraphe qui commence à quatre espaces.', '1:1 code-unmeant'],
    ['Voir https://example.org/page.', '1:6 address-bare'],
    ['Voir (www.example.org).', '1:7 address-bare'],
    ['Voir <www.example.org>.', '1:7 address-bare'],
    ['Écrire à redaction@example.org.', '1:10 address-bare'],
    ['Voir HTTPS://example.org/a_b_c?x=1&copy=2.', '1:6 address-bare'],
    ['Le [rapport] (https://example.org).', '1:4 link-broken'],
    ['Le (rapport)[https://example.org].', '1:4 link-broken'],
    ['Le [rapport](https://example.org “Titre”).', '1:4 link-broken'],
    ['Le [rapport](https://example.org/a b c).', '1:4 link-broken'],
    ['Le [rapport][onu] est là.', '1:4 link-broken'],
    ['Le [rapport][] est là.', '1:4 link-broken'],
    ['Selon [le rapport], tout va.', '1:7 link-broken'],
    ['Selon l’ONU[1], tout va.', ''],
    ['Selon l’ONU [1], tout va.', '1:13 link-broken'],
    ['Une phrase.\n[onu]: https://example.org', '2:1 link-broken'],
    ['Un mot&nbps;ici.', '1:7 entity-broken'],
    ['Un &eacute', '1:4 entity-broken'],
    ['Il a mang&eacute bien.', '1:10 entity-broken'],
    ['L&#8217homme.', '1:2 entity-broken'],
    ['Un &#xZZ; mot.', '1:4 entity-broken'],
    ['Un &#0; mot.', '1:4 entity-broken'],
    ['Un &amp;eacute; mot.', '1:4 entity-broken'],
    ['Un &NBSP; mot.', '1:4 entity-broken'],
    ['• Un\n• Deux', '1:1 list-broken'],
    ['-un\n-deux', '1:1 list-broken'],
    ['1991. La guerre commence.', '1:1 list-broken'],
    [
      'Ce texte vient dun site.'.replaceAll(' ', '\u00a0') +
        ' Et\u00a0ensuite\u00a0cela\u00a0continue\u00a0encore\u00a0plus.',
      '1:26 text-unbreakable'
    ]
  ])('%j: %s', (text, expected) => expect(said(text)).toBe(expected));
});

describe('what is meant as it stands', () => {
  it.each([
    'Un prix de $5, de $10 et de 7$.',
    'Entre $5 et $10, A$7 ou US$5 = A$7.',
    'Soit a * b, a * b * c et 2 * 3.',
    'Une note* et un prix de 5*.',
    'Le nom snake_case_long, _italique_ et __gras__.',
    'Un \\*mot\\*, un \\_mot\\_, \\`code\\`, \\~\\~mot\\~\\~, \\[mot\\] et \\## titre.',
    'Le code `**x**`, `~~y~~`, `| a |` et ``https://example.org``.',
    'De a -> b, a --> b, a => b, a ==> b, <- c, c <= d et a == b.',
    'Il a dit : « [le ministre] viendra [sic] […] ».',
    '“[The minister] will come,” [L]es élu[e]s',
    '[NDLR : la rédaction a changé la date]',
    '> Le [ministre] viendra.',
    '#Karabakh et #Artsakh',
    '#MeToo a changé le monde.',
    'Un **mot**, un *mot*, un ***mot***, **« mot »** et l’*autre*.',
    'un*frigging*believable, f**k',
    '« 10 000 000 000 € » et 25 % : le total !'.replaceAll(' ', '\u00a0'),
    'R&D, AT&T, Q&A; M&A;, &eacute;&nbsp;&#233;&#xe9;&hellip; et A & B.',
    'À 10:30:45, de 12:00 à 13:00 : rien.',
    'Il est ~5 km de là, ou ~6.',
    'Une ligne avec a | b et c.',
    'Paris | Bakou',
    '| Pays | Habitants |\n| --- | ---: |\n| Géorgie | 3,7 |\n| **Iran** | |\n| Chypre |',
    'Pays | Habitants\n--- | ---\nGéorgie | 3,7',
    '> | Pays | `a \\| b` |\n> |:---:|---|\n> | Géorgie | 3,7 |',
    'Un accord fut[^1] ~~faux~~ signé.\n\n[^1]: Voir le rapport.',
    '- [ ] à faire\n- [x] fait',
    'Enclave\n: un territoire dans un autre\n\n> [!aside] Titre\n> Un encadré.\n\n> Une phrase.\n> — Un ministre',
    '<https://example.org/a> et [texte](https://example.org "Titre").',
    '[www.example.org](https://www.example.org) et <a@example.org>',
    'Un [lien][x] et [x].\n\n[x]: https://example.org "Titre"',
    '1. Un\n2. Deux\n\n- [Bakou](https://example.org)\n- Deux',
    '---\n\nTexte.\n\n***',
    '    const a = { b: 1 };',
    '```\n##Titre **x\nhttps://example.org\n```',
    'Fin de ligne  \nsuite\\\nencore.',
    '## Un intertitre ##',
    '## C#',
    'C’est – dit-il – vrai ; _« oui »_.',
    '– Bonjour, dit-il.\n– Bonsoir.',
    'Le no. 5 (a) [2022] et (b).',
    '@lieudit et user@localhost',
    '{accolades} et {2}'
  ])('%j', (text) => expect(said(text)).toBe(''));

  it.each(
    shippedStories.flatMap(({ slug, translations }) =>
      ['', ...translations.map((lang) => `.${lang}`)].map((lang) => `src/stories/${slug}/story${lang}.md`)
    )
  )('%s', (path) => expect(said(readFileSync(path, 'utf8').replace(/^---\n[^]*?\n---\n/, '\n'))).toBe(''));
});

describe('a long text', () => {
  // A pattern that begins anew at each character would take minutes.
  it.each([
    '[',
    '*',
    '_',
    '`',
    '$',
    '&',
    '~~',
    '|',
    '\t|',
    'a@',
    'www.',
    '[a](',
    '{.',
    ':a',
    '==',
    '\u00a0a',
    '[[',
    '| a ',
    '[^1]',
    '\n: a',
    '^[',
    '#a '
  ])('of %j alone is read', (sign) => expect(issuesOf(`Un ${sign.repeat(20_000)}`).length).toBeLessThan(30_000));
});
