import type { Language } from '#lib/text/language.ts';
import type { Known, Original } from './check-original.ts';
import { compareScenes } from './compare-scenes.ts';
import { narrowTranslatedFrontMatter, sourcesOf } from '#lib/story/fields/front-matter.ts';
import type { Issue } from './issue.ts';
import { readDocument } from '#lib/story/markdown/read-document.ts';
import { readText } from '#lib/story/markdown/read-text.ts';
import { reportIn } from './report.ts';
import { narrowTranslatedScene } from '#lib/story/fields/scene.ts';
import { sceneIds } from './scene-ids.ts';
import type { SourceText } from './source-text.ts';
import type { Story } from './story.ts';

/**
 * Checks a translation against its original.
 *
 * @param language as the name of the file has it
 * @returns the translated story, null where a mistake keeps it from being one
 */
export function checkTranslation(
  source: SourceText,
  language: Language,
  original: Original,
  known: Known,
  issues: Issue[]
): Story | null {
  const mistakes: Issue[] = [];
  const report = reportIn(source, mistakes);
  const document = readDocument(source, report);
  const comparable = original.intact && mistakes.length === 0;
  const frontMatter = document.frontMatter && narrowTranslatedFrontMatter(document.frontMatter, report);
  if (frontMatter?.lang && frontMatter.lang.value !== language) {
    const { value, offset } = frontMatter.lang;
    const message = `The front matter says “${value}”, and the name of the file “${language}”.`;
    report('translation-lang', offset, message, `Write “lang: ${language}”, or name the file story.${value}.md.`);
  }
  const scenes = document.scenes.map(({ fields }) => fields && narrowTranslatedScene(fields, report));
  const given = scenes.map((scene) => scene?.id ?? null);
  const ids = sceneIds(document.scenes, given, report);
  if (comparable) compareScenes(document.scenes, given, ids, original.ids, report);
  original.scenes.forEach((scene, index) => {
    const here = ids.indexOf(original.ids[index] ?? null);
    const translated = scenes[here];
    if (!scene?.alt || !translated || translated.alt) return;
    const message = 'The original has a text alternative of its own for this scene, and the translation has none.';
    const hint = 'Translate its “alt” here; until then one is generated.';
    report('translation-alt-missing', document.scenes[here]?.offset ?? 0, message, hint);
  });

  const naming = { atlas: known.atlas, gazetteer: known.gazetteer(language) };
  const opening = `${frontMatter?.title?.value ?? ''}\n${frontMatter?.standfirst?.value ?? ''}`;
  const text = readText(document, opening, naming, new Set(ids.filter((id) => id !== null)), report);
  issues.push(...mistakes);

  const { story } = original;
  if (story === null || !frontMatter?.title || mistakes.some(({ severity }) => severity === 'error')) return null;
  const { title, standfirst, authors, sources } = frontMatter;
  return {
    ...story,
    lang: language,
    title: title.value.trim(),
    standfirst: standfirst?.value.trim() ?? '',
    authors: authors ? authors.value.map(({ value }) => value) : story.authors,
    sources: sources ? sourcesOf(sources.value, story.published) : story.sources,
    introduction: text.introduction.html,
    steps: story.steps.flatMap((step, index) => {
      const content = text.steps[index];
      const alt = scenes[index]?.alt?.value ?? null;
      return content ? [{ ...step, ...content, scene: { ...step.scene, alt } }] : [];
    })
  };
}
