import type { Code, Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { nearest } from '#lib/text/near-words.ts';
import { readFields } from '#lib/story/fields/read-fields.ts';
import { MARKDOWN } from './gfm.ts';
import { tooDeep } from './too-deep.ts';
import { readFrontMatter } from './read-front-matter.ts';
import type { LocatedMap } from '#lib/story/fields/located.ts';
import { quote } from '#lib/story/fields/located.ts';
import type { Report } from '#lib/story/report.ts';
import { lineStart, type SourceText } from '#lib/story/source-text.ts';

/** A scene as it is written, and the paragraphs that follow its fence. */
export interface SceneDocument {
  /** Of the fence. */
  readonly offset: number;
  /** Null where they cannot be read. */
  readonly fields: LocatedMap | null;
  readonly content: readonly RootContent[];
}

/** A story file, read and not yet checked: fields and Markdown, each with its place in the file. */
export interface StoryDocument {
  readonly source: SourceText;
  /** Null where there is none that can be read. */
  readonly frontMatter: LocatedMap | null;
  readonly introduction: readonly RootContent[];
  readonly scenes: readonly SceneDocument[];
  /** Targets of reference links, which hold for the whole file. */
  readonly definitions: readonly Definition[];
  /** Footnotes, which hold for the whole file, and are no part of what stands around them. */
  readonly footnotes: readonly FootnoteDefinition[];
}

/** Reads a story file into its parts, and reports what keeps it from having them. */
export function readDocument(source: SourceText, report: Report): StoryDocument {
  const { frontMatter, bodyLine } = readFrontMatter(source, report);
  const bodyStart = bodyLine === null ? source.text.length : lineStart(source, bodyLine);
  // Blank lines in place of the front matter keep every position that of the file.
  const blank = '\n'.repeat((bodyLine ?? source.lineStarts.length) - 1);
  const body = source.text.slice(bodyStart);
  const deep = tooDeep(body);
  if (deep) {
    report('nesting-too-deep', bodyStart + deep.offset, deep.message, deep.hint);
    return { source, frontMatter, introduction: [], scenes: [], definitions: [], footnotes: [] };
  }
  const root = fromMarkdown(blank + body, MARKDOWN);
  const footnotes: FootnoteDefinition[] = [];
  visit(root, 'footnoteDefinition', (note, index, parent) => {
    footnotes.push(note);
    if (parent && index !== undefined) parent.children.splice(index, 1);
    return index;
  });

  const introduction: RootContent[] = [];
  const scenes: { offset: number; fields: LocatedMap | null; content: RootContent[] }[] = [];
  const sceneLines = new Set<number>();
  for (const node of root.children) {
    if (node.type === 'code' && node.lang !== null && isFence(source, node)) {
      const fence = readFence(source, node, node.lang ?? '', report);
      if (fence) {
        sceneLines.add(startLine(node));
        scenes.push({ ...fence, content: [] });
        continue;
      }
    }
    (scenes.at(-1)?.content ?? introduction).push(node);
  }

  const definitions: Definition[] = [];
  const codeLines = new Set<number>();
  visit({ type: 'root', children: [...root.children, ...footnotes] } as Root, (node) => {
    if (node.type === 'definition') definitions.push(node);
    if (node.type === 'code') addLines(codeLines, source, node, sceneLines);
  });
  const isCode = (line: number): boolean => sceneLines.has(line) || codeLines.has(line);
  reportNested(source, bodyLine ?? Infinity, isCode, report);
  reportOtherSigns(source, bodyLine ?? Infinity, isCode, report);
  return { source, frontMatter, introduction, scenes, definitions, footnotes };
}

const startLine = (node: RootContent): number => node.position?.start.line ?? 1;
const endLine = (node: RootContent): number => node.position?.end.line ?? 1;
const lineAt = (source: SourceText, line: number): string =>
  source.text.slice(lineStart(source, line), lineStart(source, line + 1)).replace(/\n$/, '');

const FENCE = /^( {0,3})(`{3,}|~{3,})/;

const isFence = (source: SourceText, node: Code): boolean => FENCE.test(lineAt(source, startLine(node)));

/** The scene of a fence, or null where the fence holds code of another kind. */
function readFence(source: SourceText, node: Code, lang: string, report: Report) {
  const first = startLine(node);
  const last = endLine(node);
  const [whole = '', indent = '', ticks = ''] = FENCE.exec(lineAt(source, first)) ?? [];
  const offset = lineStart(source, first) + indent.length;
  if (lang !== 'scene') {
    if (nearest(lang, ['scene']).length === 0 || lang.toLowerCase().length > 7) return null;
    const hint = `Open a scene with ${ticks}scene, and any other code with its own word.`;
    report('scene-fence', offset + ticks.length, `A fence opens with ${quote(lang)}, which is almost a scene.`, hint);
    return { offset, fields: null };
  }
  if (node.meta) {
    const at = source.text.indexOf(node.meta, lineStart(source, first) + whole.length);
    const hint = 'Put each field on a line of its own below, for example “id: …”.';
    report('scene-fence', Math.max(at, offset), `${quote(node.meta)} stands on the line that opens the scene.`, hint);
    return { offset, fields: null };
  }
  const closes = new RegExp(`^ {0,3}${ticks.charAt(0)}{${ticks.length},}[ \\t]*$`);
  const closed = last > first && closes.test(lineAt(source, last));
  const next = range(first + 1, last).find((line) => OPENS_SCENE.test(lineAt(source, line)));
  if (!closed || next !== undefined) {
    const almost = range(first + 1, next ?? last + 1).find((line) => ALMOST_CLOSED.test(lineAt(source, line)));
    if (almost !== undefined) {
      const signs = lineAt(source, almost).trim();
      const message = `${quote(signs)} is meant to close the scene that opens on line ${first}, and does not.`;
      const hint = `Write ${ticks} in its place, of the sign that opens the scene.`;
      report('scene-unclosed', lineStart(source, almost), message, hint);
      return { offset, fields: null };
    }
    const where = next === undefined ? 'the file ends' : `the next one opens on line ${next}`;
    const hint = `Close it with a line of ${ticks} after its last field.`;
    report('scene-unclosed', offset, `This scene is not closed before ${where}.`, hint);
    return { offset, fields: null };
  }
  return { offset, fields: readFields(...fenceText(source, first + 1, last - 1, indent.length), report) };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The lines of a fence without the indent of the fence itself, and the way back to offsets into the file. */
function fenceText(source: SourceText, first: number, last: number, indent: number) {
  const lines = range(first, last + 1).map((line) => {
    const whole = lineAt(source, line);
    const stripped = whole.slice(Math.min(indent, /^ */.exec(whole)?.[0].length ?? 0));
    return { text: stripped, offset: lineStart(source, line) + whole.length - stripped.length };
  });
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  const toOffset = (at: number): number => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= at)
    );
    const line = lines[index];
    return line ? line.offset + Math.min(at - (starts[index] ?? 0), line.text.length) : lineStart(source, first);
  };
  return [lines.map(({ text }) => text).join('\n'), toOffset] as const;
}

const OPENS_SCENE = /^[ \t]*(?:`{3,}|~{3,})[ \t]*scene\b/i;
const NESTED_SCENE = /^[ \t>*+\-.)\d]*(?:`{3,}|~{3,})[ \t]*scene\b/i;

/** Signs that an editor, a chat or a phone makes of backticks, or that are taken for them. */
const QUOTES = '[`\'´ˋ‘’‚‛“”„‟"«»‹›′″‵‶｀＇~]';
const ALMOST_OPENS = new RegExp(`^[ \\t]*(${QUOTES}{2,})[ \\t]*scene[ \\t]*$`, 'i');
const ALMOST_CLOSED = new RegExp(`^[ \\t]*(?!\`{3}|~{3})${QUOTES}{2,}[ \\t]*$`);

/** Finds the lines that are meant to open a scene, and begin with other signs than a fence has. */
function reportOtherSigns(source: SourceText, from: number, isCode: (line: number) => boolean, report: Report): void {
  for (let line = from; line <= source.lineStarts.length; line++) {
    const [, signs] = ALMOST_OPENS.exec(lineAt(source, line)) ?? [];
    if (signs === undefined || /^(`{3,}|~{3,})$/.test(signs) || isCode(line)) continue;
    const at = lineStart(source, line) + lineAt(source, line).indexOf(signs);
    const message = `This line is meant to open a scene, and ${quote(signs)} are no backticks, of which a fence has three.`;
    const hint =
      'Write ```scene, and ``` after its last field. An editor that makes typographic quotation marks has to be told not to.';
    report('scene-fence', at, message, hint);
  }
}

/** Finds the fences that Markdown takes for something else, because they stand in a list or too far to the right. */
function reportNested(source: SourceText, from: number, isCode: (line: number) => boolean, report: Report): void {
  for (let line = from; line <= source.lineStarts.length; line++) {
    const text = lineAt(source, line);
    if (!NESTED_SCENE.test(text) || isCode(line)) continue;
    const at = lineStart(source, line) + Math.max(0, text.search(/[`~]/));
    const hint = 'Move the fence and its fields to the beginning of their lines, with a blank line before.';
    report('scene-nested', at, 'A scene opens inside a list, a quote or an indented block.', hint);
  }
}

/** Adds the lines of code that is plainly meant as code: a fence of another kind, which may show how a scene is written. */
function addLines(lines: Set<number>, source: SourceText, node: Code, sceneLines: ReadonlySet<number>): void {
  const first = startLine(node);
  const isScene = sceneLines.has(first);
  if (!isScene && (!node.lang || /^scene$/i.test(node.lang))) return;
  for (let line = first; line <= endLine(node); line++) lines.add(line);
}
