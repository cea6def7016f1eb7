import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { checkContent } from './check-content.ts';
import { markedIn, pageLanguage, type Language } from '#lib/text/language.ts';
import { messagesIn } from '#lib/text/messages.ts';
import { addFootnotes } from './add-footnotes.ts';
import { checkDefinitions, checkFootnotes } from './check-definitions.ts';
import { renderContent, type Content } from './content.ts';
import { linkMentions } from './link-mentions.ts';
import { markTasks } from './mark-tasks.ts';
import { readBoxes } from './read-boxes.ts';
import { readFigures } from './read-figures.ts';
import type { Naming } from '#lib/story/names.ts';
import type { StoryDocument } from './read-document.ts';
import type { ShownPicture } from '#lib/story/pictures/served.ts';
import type { Report } from '#lib/story/report.ts';
import type { ReadFolder } from '#lib/story/story-file.ts';

/** All that a story says in one language, as HTML. */
export interface StoryText {
  readonly introduction: Content;
  /** Of each scene, in order. */
  readonly steps: readonly Content[];
  /** That it shows, in order, each file once. */
  readonly pictures: readonly ShownPicture[];
}

/** What is known of a story beside its text. */
export interface TextSetting {
  /** Title and standfirst, which are read before. */
  readonly opening: string;
  readonly lang: Language;
  /** Null where the language is unknown: then no place is linked. */
  readonly naming: Naming | null;
  /** Ids of what each scene shows by name. */
  readonly declared: readonly ReadonlySet<string>[];
  /** Ids of the scenes, which links may point to. */
  readonly anchors: ReadonlySet<string>;
  /** Where its pictures are. */
  readonly folder: ReadFolder;
}

/** Renders the Markdown of a story file, and reports what it cannot have. */
export function readText(
  { source, introduction, scenes, definitions, footnotes }: StoryDocument,
  { opening, lang, naming, declared, anchors, folder }: TextSetting,
  report: Report
): StoryText {
  const setting = { source, definitions, naming, anchors, folder };
  const check = (nodes: readonly RootContent[]): Root => {
    const root: Root = { type: 'root', children: [...nodes] };
    readBoxes(root, source);
    readFigures(root, setting, report);
    checkContent(root, setting, report);
    return root;
  };
  // Before the links are settled, which takes their names away.
  const all = [...introduction, ...scenes.flatMap(({ content }) => content), ...footnotes];
  checkDefinitions(all, definitions, source, report);
  checkFootnotes(all, footnotes, source, report);
  const pictured = scenes.map(({ content }) => showsPictures(content));
  const before = check(introduction);
  const roots = scenes.map(({ content }) => check(content));
  const checked = footnotes.map((note) => ({
    ...note,
    children: check(note.children).children as typeof note.children
  }));
  const said = pageLanguage(lang);
  const footnoteWords = { words: messagesIn(said), lang: markedIn(said, lang).lang };
  addFootnotes([before, ...roots], checked, footnoteWords);
  for (const root of [before, ...roots]) markTasks(root, footnoteWords);
  if (naming) linkMentions([before, ...roots], [new Set(), ...declared], opening, naming.gazetteer);
  const steps = roots.map((root, index) => {
    const content = renderContent(root, definitions);
    // A picture that is wrong has been told of.
    if (content.html === '' && scenes[index]?.fields && !pictured[index]) {
      const hint = 'Write what is read over it below its fence, or take the scene out.';
      report('scene-without-text', scenes[index]?.offset ?? 0, 'Nothing is read over this scene.', hint);
    }
    return content;
  });
  const pictures = new Map([before, ...roots].flatMap(picturesIn).map((picture) => [picture.file, picture]));
  return { introduction: renderContent(before, definitions), steps, pictures: [...pictures.values()] };
}

function picturesIn(root: Root): ShownPicture[] {
  const shown: ShownPicture[] = [];
  visit(root, 'box', (node) => {
    if (node.shown) shown.push(node.shown);
  });
  return shown;
}

function showsPictures(nodes: readonly RootContent[]): boolean {
  let shows = false;
  visit({ type: 'root', children: [...nodes] } as Root, (node) => {
    shows ||= node.type === 'image' || node.type === 'imageReference';
  });
  return shows;
}
