import { describe, expect, it } from 'vitest';
import type { Issue } from '#lib/story/issue.ts';
import { readDocument } from '#lib/story/markdown/read-document.ts';
import { reportIn } from '#lib/story/report.ts';
import { pointAt, sourceText } from '#lib/story/source-text.ts';
import { brief, scene } from '../known.ts';

function read(text: string) {
  const issues: Issue[] = [];
  const source = sourceText('story.md', text);
  const document = readDocument(source, reportIn(source, issues));
  const at = (offset: number) => Object.values(pointAt(source, offset)).join(':');
  const scenes = document.scenes.map(({ offset, fields, content }) => ({
    at: at(offset),
    fields: fields?.fields.map(({ name, offset, value }) => `${name} ${at(offset)} ${at(value.offset)}`),
    content: content.map(({ type, position }) => `${type} ${position?.start.line}`)
  }));
  return { document, scenes, introduction: document.introduction.length, issues: issues.map(brief) };
}

const FRONT = '---\ntitle: T\n---\n';

describe('readDocument', () => {
  it('parts a story into introduction and scenes, each with what follows it', () => {
    const { scenes, introduction, issues } = read(
      `${FRONT}\nUn.\n\nDeux.\n${scene('id: a\nview: [b]', 'Trois.\n\n- Quatre.')}${scene('')}`
    );
    expect(introduction).toBe(2);
    expect(scenes).toEqual([
      { at: '9:1', fields: ['id 10:1 10:5', 'view 11:1 11:7'], content: ['paragraph 14', 'list 16'] },
      { at: '18:1', fields: [], content: ['paragraph 22'] }
    ]);
    expect(issues).toEqual([]);
  });

  it.each([
    ['\n', ''],
    ['\r\n', ''],
    ['\r', ''],
    ['\n', '\uFEFF'],
    ['\r\n', '\uFEFF']
  ])('finds the same places with line ending %j and beginning %j', (ending, mark) => {
    const text = `${FRONT}\nUn.\n${scene('id: a\nview: [b]')}`;
    expect(read(mark + text.replaceAll('\n', ending)).scenes).toEqual(read(text).scenes);
  });

  it('keeps columns in a fence that is indented, of tildes, or longer', () => {
    expect(read(`${FRONT}\n  ~~~~ scene\n  id: a\n view: [b]\n  ~~~~~\n\nUn.\n`).scenes).toEqual([
      { at: '5:3', fields: ['id 6:3 6:7', 'view 7:2 7:8'], content: ['paragraph 10'] }
    ]);
  });

  it.each(["'''", '’’’', '“””', '´´´', '``', '«»', '｀｀｀', '~~'])(
    'finds a scene that opens with %s, where it does',
    (signs) => {
      const { issues } = read(`${FRONT}\nUn.\n\n${signs}scene\nid: a\n${signs}\n\nDeux.\n${scene('id: b')}`);
      expect(issues).toEqual(['7:1 scene-fence']);
    }
  );

  it('finds the line that is meant to close a scene', () => {
    const { issues } = read(`${FRONT}\n\`\`\`scene\nid: a\n’’’\n\nUn.\n${scene('id: b')}`);
    expect(issues).toEqual(['7:1 scene-unclosed']);
  });

  it('takes quotation marks in a text for what they are', () => {
    const { issues } = read(
      `${FRONT}\n“‘Scene one’, she said.”\n\n\`\`scene\`\` is code.\n\n\`\`\`\`md\n''scene\n\`\`\`\`\n`
    );
    expect(issues).toEqual([]);
  });

  it('leaves other code alone, even where it shows a scene', () => {
    const { scenes, issues } = read(
      `${FRONT}\n\`\`\`\`markdown\n${scene('id: a')}\n\`\`\`\`\n\n\`\`\`js\nscene\n\`\`\`\n`
    );
    expect(scenes).toEqual([]);
    expect(issues).toEqual([]);
  });

  it('counts columns as editors do, in UTF-16 code units', () => {
    expect(read(`${FRONT}\n\`\`\`scene\nalt: 🗺️🗺️ # 🗺️\nid: 𝒂 b\n\`\`\`\n`).scenes[0]?.fields).toEqual([
      'alt 6:1 6:6',
      'id 7:1 7:5'
    ]);
  });
});
