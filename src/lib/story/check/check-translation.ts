import { storyNames } from '#lib/story/gazetteer-of.ts';
import { nearest } from '#lib/text/near-words.ts';
import { baseOf, type Language } from '#lib/text/language.ts';
import type { Known, Original } from './check-original.ts';
import { translateRoutes } from './translate-routes.ts';
import { compareScenes } from './compare-scenes.ts';
import { translateLayers } from './translate-layers.ts';
import { narrowTranslatedFrontMatter, sourcesOf } from '#lib/story/fields/front-matter.ts';
import { oneOf, quote } from '#lib/story/fields/located.ts';
import type { TranslatedPlace } from '#lib/story/fields/places.ts';
import type { Issue } from '#lib/story/issue.ts';
import { translatedPlaces } from '#lib/story/own-places.ts';
import { atlasOf } from '#lib/story/atlas-of.ts';
import { readDocument, type StoryDocument } from '#lib/story/markdown/read-document.ts';
import { readText } from '#lib/story/markdown/read-text.ts';
import { reportIn, type Report } from '#lib/story/report.ts';
import { narrowTranslatedScene, type TranslatedScene } from '#lib/story/fields/scene.ts';
import { reportNotes, translatedNotes } from './translate-notes.ts';
import { sceneIds } from '#lib/story/scene-ids.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import type { Story } from '#lib/story/story.ts';

/**
 * Checks a translation against its original.
 *
 * @param language as the name of the file has it
 * @returns the translated story as far as it can be shown, null where a mistake keeps it from being one
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
  const lang = moreExact(language, frontMatter?.lang?.value ?? language);
  if (frontMatter?.lang && lang === null) {
    const { value, offset } = frontMatter.lang;
    const message = `The front matter says “${value}”, and the name of the file “${language}”.`;
    report('translation-lang', offset, message, `Write “lang: ${language}”, or name the file story.${value}.md.`);
  }
  const scenes = document.scenes.map(({ fields }) => fields && narrowTranslatedScene(fields, report));
  const given = scenes.map((scene) => scene?.id ?? null);
  const ids = sceneIds(document.scenes, given, report);
  if (comparable) compareScenes(document.scenes, given, ids, original.ids, report);
  const names = frontMatter?.places ?? [];
  checkPlaceNames(names, original, document, comparable, report);
  const called = new Map(names.map(({ id, name }) => [id.value, name.value.trim()]));
  const places = translatedPlaces(original.places, called, lang ?? language);
  const { provinces } = original;
  const naming = {
    atlas: atlasOf({ places, ...(provinces && { provinces }) }, known.atlas),
    gazetteer: storyNames(known.gazetteer(language), known.atlas, provinces, places)
  };
  const opening = `${frontMatter?.title?.value ?? ''}\n${frontMatter?.standfirst?.value ?? ''}`;
  // A scene that the original does not have shows nothing.
  const declared = ids.map((id) => original.declared[original.ids.indexOf(id)] ?? new Set<string>());
  const anchors = new Set(ids.filter((id) => id !== null));
  const text = readText(
    document,
    { opening, lang: lang ?? language, naming, declared, anchors, folder: original.folder },
    report
  );
  if (comparable) {
    const here = {
      standfirst: frontMatter?.standfirst !== null,
      introduction: text.introduction.html !== '',
      pictures: new Set(text.pictures.map(({ file }) => file)),
      ids,
      scenes
    };
    reportMissing(original, here, document, report);
  }
  const { story } = original;
  const routes = story?.steps.map(({ scene }, index) => {
    const [named, at] = [scenes[index]?.routes ?? null, document.scenes[index]?.offset ?? 0];
    return translateRoutes(scene, named, story.originalLang, at, comparable ? report : () => {});
  });
  const declaredLayers = (original.frontMatter?.layers?.value ?? []).map(({ id }) => id.value);
  const words = frontMatter?.layers ?? [];
  const layers = translateLayers(
    story?.layers ?? [],
    declaredLayers,
    words,
    lang ?? language,
    comparable ? report : () => {}
  );
  issues.push(...mistakes);

  if (story === null || !frontMatter?.title) return null;
  const { title, standfirst, authors, sources, roles } = frontMatter;
  const { pictures: _, ...shown } = story;
  return {
    ...shown,
    ...(text.pictures.length > 0 && { pictures: text.pictures }),
    lang: lang ?? language,
    title: title.value.trim(),
    standfirst: standfirst?.value.trim() ?? '',
    authors: authors ? authors.value.map(({ value }) => value) : story.authors,
    ...(roles && { roles: { ...story.roles, ...roles } }),
    sources: sources ? sourcesOf(sources.value, story.published) : story.sources,
    layers,
    ...(story.places ? { places } : {}),
    introduction: text.introduction.html,
    steps: story.steps.flatMap((step, index) => {
      const content = text.steps[index];
      const alt = scenes[index]?.alt?.value ?? null;
      const notes = translatedNotes(step.scene.notes, scenes[index]?.notes?.value, story.lang);
      return content ? [{ ...step, ...content, scene: { ...step.scene, ...routes?.[index], ...notes, alt } }] : [];
    })
  };
}

/** Reports names of places that the original does not have, and warns of those that it has and that are not translated. */
function checkPlaceNames(
  names: readonly TranslatedPlace[],
  { places }: Original,
  { frontMatter }: StoryDocument,
  comparable: boolean,
  report: Report
): void {
  const ids = places.map(({ id }) => id);
  for (const { id } of names) {
    if (!comparable || ids.includes(id.value)) continue;
    const [near] = nearest(id.value, ids, 1);
    const known = ids.length > 0 ? `It has ${oneOf(ids.map(quote), 'and')}.` : 'Declare it in story.md first.';
    const hint = near ? `Did you mean “${near}”?` : known;
    report('place-undeclared', id.offset, `The original has no place ${quote(id.value)} of its own.`, hint);
  }
  const missing = places.filter(({ id }) => !names.some((one) => one.id.value === id));
  if (!comparable || !frontMatter || missing.length === 0) return;
  const written = missing.map(({ id, names }) => `${id}: ${names.en}`).join(', ');
  const message = `The original has places of its own whose names are not translated: ${oneOf(
    missing.map(({ names }) => quote(names.en)),
    'and'
  )}.`;
  const hint = `Add “places: { ${written} }”, each in this language; until then they are called as in the original.`;
  report('translation-part-missing', frontMatter.offset, message, hint);
}

/** Of two tags of one language the one that says more: its country, its script. Null where they are of two. */
function moreExact(a: Language, b: Language): Language | null {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || short === baseOf(long) ? long : null;
}

/** Warns of what the original says and the translation leaves out. */
function reportMissing(
  original: Original,
  here: {
    readonly standfirst: boolean;
    readonly introduction: boolean;
    readonly pictures: ReadonlySet<string>;
    readonly ids: readonly (string | null)[];
    readonly scenes: readonly (TranslatedScene | null)[];
  },
  { frontMatter, scenes }: StoryDocument,
  report: Report
): void {
  const missing = (what: string, offset: number, hint: string): void =>
    report('translation-part-missing', offset, `The original has ${what}, and the translation has none.`, hint);
  if (original.frontMatter?.standfirst && !here.standfirst) {
    missing('a standfirst', frontMatter?.offset ?? 0, 'Add “standfirst: …”.');
  }
  if (original.story?.introduction && !here.introduction) {
    missing('an introduction', scenes[0]?.offset ?? 0, 'Translate what stands before its first scene.');
  }
  for (const { file } of original.story?.pictures ?? []) {
    if (here.pictures.has(file)) continue;
    missing(
      `the picture ${quote(file)}`,
      0,
      `Show it here too, with its alternative and caption in this language: ![…](${file} "…").`
    );
  }
  original.scenes.forEach((scene, index) => {
    const at = here.ids.indexOf(original.ids[index] ?? null);
    const translated = here.scenes[at];
    if (translated) reportNotes(scene?.notes?.count ?? 0, translated.notes, scenes[at]?.offset ?? 0, report);
    if (!scene?.alt || !translated || translated.alt) return;
    const hint = 'Translate its “alt” here; until then one is generated.';
    missing('a text alternative for this scene', scenes[at]?.offset ?? 0, hint);
  });
}
