import type { Root, RootContent } from 'mdast';
import { checkContent } from './check-content.ts';
import { checkDefinitions } from './check-definitions.ts';
import { renderContent, type Content } from './content.ts';
import { linkMentions } from './link-mentions.ts';
import type { Naming } from '#lib/story/names.ts';
import type { StoryDocument } from './read-document.ts';
import type { Report } from '#lib/story/report.ts';

/** All that a story says in one language, as HTML. */
export interface StoryText {
  readonly introduction: Content;
  /** Of each scene, in order. */
  readonly steps: readonly Content[];
}

/** What is known of a story beside its text. */
export interface TextSetting {
  /** Title and standfirst, which are read before. */
  readonly opening: string;
  /** Null where the language is unknown: then no place is linked. */
  readonly naming: Naming | null;
  /** Ids of what each scene shows by name. */
  readonly declared: readonly ReadonlySet<string>[];
  /** Ids of the scenes, which links may point to. */
  readonly anchors: ReadonlySet<string>;
}

/** Renders the Markdown of a story file, and reports what it cannot have. */
export function readText(
  { source, introduction, scenes, definitions }: StoryDocument,
  { opening, naming, declared, anchors }: TextSetting,
  report: Report
): StoryText {
  const setting = { source, definitions, naming, anchors };
  const check = (nodes: readonly RootContent[]): Root => {
    const root: Root = { type: 'root', children: [...nodes] };
    checkContent(root, setting, report);
    return root;
  };
  // Before the links are settled, which takes their names away.
  checkDefinitions([...introduction, ...scenes.flatMap(({ content }) => content)], definitions, source, report);
  const before = check(introduction);
  const roots = scenes.map(({ content }) => check(content));
  if (naming) linkMentions([before, ...roots], [new Set(), ...declared], opening, naming.gazetteer);
  const steps = roots.map((root, index) => {
    const content = renderContent(root, definitions);
    if (content.html === '' && scenes[index]?.fields) {
      const hint = 'Write what is read over it below its fence, or take the scene out.';
      report('scene-without-text', scenes[index]?.offset ?? 0, 'Nothing is read over this scene.', hint);
    }
    return content;
  });
  return { introduction: renderContent(before, definitions), steps };
}
