import type { Atlas } from '#lib/atlas/atlas.ts';
import type { Gazetteer } from '#lib/atlas/gazetteer.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import type { RegionNames } from '#lib/atlas/region-names.ts';
import type { Day, Place } from '#lib/atlas/region.ts';
import { tilingOn } from '#lib/atlas/history/tiling.ts';
import { storyNames } from '#lib/story/gazetteer-of.ts';
import type { Province, Provinces, StoryProvinces } from '#lib/atlas/provinces/province.ts';
import type { Language } from '#lib/text/language.ts';
import { checkCompare } from './check-compare.ts';
import { checkLayersUsed } from './check-layers-used.ts';
import { checkRows } from './check-rows.ts';
import { checkNear } from './check-near.ts';
import { checkOnly } from './check-only.ts';
import { checkPlacesUsed } from './check-places-used.ts';
import { declaredIn } from '#lib/story/declared.ts';
import { checkSwapped, reportSwapped } from './check-swapped.ts';
import { WORLD } from '#lib/story/frames.ts';
import { basemapOf } from '#lib/story/fields/basemap.ts';
import { narrowFrontMatter, sourcesOf, type FrontMatter } from '#lib/story/fields/front-matter.ts';
import type { Issue } from '#lib/story/issue.ts';
import { readDocument, type StoryDocument } from '#lib/story/markdown/read-document.ts';
import { checkLayersSwapped } from '#lib/story/data/geojson/check-layers-swapped.ts';
import { readLayers } from '#lib/story/data/read-layers.ts';
import { readText, type StoryText } from '#lib/story/markdown/read-text.ts';
import { ownPlaces, type OwnPlaces } from '#lib/story/own-places.ts';
import { reportIn } from '#lib/story/report.ts';
import { withStorys } from '#lib/story/resolve-where.ts';
import { resolveScene, type ResolvedScene } from '#lib/story/resolve-scene.ts';
import { dayOf, narrowScene, type WrittenScene } from '#lib/story/fields/scene.ts';
import { atlasOf } from '#lib/story/atlas-of.ts';
import { provincesShown } from '#lib/story/provinces-shown.ts';
import { sceneIds } from '#lib/story/scene-ids.ts';
import type { SourceText } from '#lib/story/source-text.ts';
import { layerBounds } from '#lib/story/layer-bounds.ts';
import { positionsOf } from '#lib/story/whereabouts.ts';
import type { Basemap, Layer, Only, Scene, Step, Story } from '#lib/story/story.ts';
import type { ReadFolder } from '#lib/story/story-file.ts';

/** What a story is checked against. */
export interface Known {
  readonly atlas: Atlas;
  /** The atlas' names in a language; those in English where it has none in that language. */
  readonly gazetteer: (language: Language) => Gazetteer;
  /** The provinces of the atlas, by their names in a language; left out where nothing is to be known of them. */
  readonly provinces?: (language: Language) => Provinces;
  /** What regions are called in tables, in every language. */
  readonly regionNames: () => RegionNames;
}

/** An original, as far as it could be read. */
export interface Original {
  readonly document: StoryDocument;
  readonly frontMatter: FrontMatter | null;
  /** Null where an id is given and wrong. */
  readonly ids: readonly (string | null)[];
  readonly scenes: readonly (WrittenScene | null)[];
  /** Ids of what each scene shows by name. */
  readonly declared: readonly ReadonlySet<string>[];
  /** The places that it has of its own. */
  readonly places: readonly Place[];
  /** The provinces that it shows. */
  readonly provinces: StoryProvinces | undefined;
  /** Its scenes are all there to be compared with. */
  readonly intact: boolean;
  readonly folder: ReadFolder;
  /** Without translations; null where a mistake keeps it from being a story. */
  readonly story: Story | null;
}

export function checkOriginal(
  source: SourceText,
  slug: string,
  folder: ReadFolder,
  known: Known,
  issues: Issue[]
): Original {
  const unread: Issue[] = [];
  const document = readDocument(source, reportIn(source, unread));
  const intact = unread.length === 0;
  issues.push(...unread);
  const report = reportIn(source, issues);
  const frontMatter = document.frontMatter && narrowFrontMatter(document.frontMatter, report);
  if (document.scenes.length === 0 && intact) {
    const hint = 'Add a scene before the paragraphs it belongs to: a line of ```scene, its fields, a line of ```.';
    report('story-without-scenes', source.text.length, 'The story has no scene, and so no map.', hint);
  }
  const narrowed = document.scenes.map(({ fields }) => fields && narrowScene(fields, report));
  const given = narrowed.map((scene) => scene?.id ?? null);
  const ids = sceneIds(document.scenes, given, report);

  const lang = frontMatter?.lang?.value;
  const setting = { atlas: known.atlas, lang: lang ?? 'en', day: frontMatter?.date?.value ?? null };
  const own = ownPlaces(frontMatter?.places?.value ?? [], narrowed, setting, report);
  const { scenes, places } = own;
  const plain = lang === undefined ? null : namingOf(known, lang, setting.day, own, undefined);
  const layerIds = new Set((frontMatter?.layers?.value ?? []).map(({ id }) => id.value));
  const named = plain ? provincesShown(scenes, source.text, layerIds, plain) : [];
  const ofScenes = scenes.map((scene) => dayOf(scene, frontMatter?.date ?? null)).filter((day) => day !== null);
  // On today's land there is nothing to tile.
  const past = ofScenes.some((day) => tilingOn(known.atlas, day).size > 0) ? [...new Set(ofScenes)] : [];
  const show = (all: readonly Province[]) =>
    all.length + past.length > 0 ? plain?.provinces?.shown(all, past) : undefined;
  const shown = show(named);
  const naming = shown && lang !== undefined ? namingOf(known, lang, setting.day, own, shown) : plain;
  const opening = `${frontMatter?.title?.value ?? ''}\n${frontMatter?.standfirst?.value ?? ''}`;
  const anchors = new Set(ids.filter((id) => id !== null));
  const declared = naming ? scenes.map((scene) => declaredIn(scene, naming)) : [];
  const text = readText(document, { opening, lang: lang ?? 'en', naming, declared, anchors, folder }, report);

  const written = frontMatter?.layers?.value ?? [];
  const read = readLayers(written, { folder, naming, regionNames: known.regionNames }, report, issues);
  const layers = read.map(({ layer }) => layer);
  const { joined } = naming ?? {};
  // Rows may name provinces that no scene does.
  const provinces = joined?.size ? show([...new Set([...named, ...joined])]) : shown;
  const whole = atlasOf({ places, ...(provinces && { provinces }) }, known.atlas);
  // A layer that could not be read may be the one that a scene means.
  if (frontMatter && written.length === (frontMatter.layers?.count ?? 0)) {
    checkLayersUsed(written, scenes, report);
    checkCompare(written, scenes, report);
  }

  const basemap = basemapOf(frontMatter?.basemap ?? null, frontMatter?.basemapOrigins ?? null, report);

  let story: Story | null = null;
  if (naming && frontMatter) {
    const day = frontMatter.date?.value ?? null;
    const near = { ...naming, around: positionsOf(new Set(declared.flatMap((ids) => [...ids])), naming.atlas) };
    const days = scenes.map((scene) => dayOf(scene, frontMatter.date));
    const only = scenes.map((scene, index) => scene && checkOnly(scene, layers, days[index]!, report));
    const resolved = scenes.map((scene, index) => {
      const mentions = text.steps[index]?.mentions ?? [];
      const date = days[index] ?? null;
      const layerOf = (id: string): Bounds | null | undefined => {
        const layer = layers.find((one) => one.id === id);
        if (layer && date) return layerBounds(layer, { date, only: only[index] ?? undefined }, whole);
        return written.some((one) => one.id.value === id) ? null : undefined;
      };
      return resolveScene(withStorys(scene ?? NOTHING, frontMatter), mentions, date, { ...near, layerOf }, report);
    });
    const around = resolved.flatMap((scene) => scene?.around ?? []);
    scenes.forEach((scene, index) => {
      const own = resolved[index]?.around ?? [];
      if (!scene) return;
      checkSwapped(scene, own.length > 0 ? own : around, report);
      if (basemap?.kind === 'atlas') checkNear(scene, resolved[index]?.view ?? null, report);
    });
    checkLayersSwapped(read, around, issues);
    const showing = resolved.map((scene, index) => scene && { ...scene, only: only[index] });
    checkRows(read, showing, day, whole, issues);
    const all = (frontMatter.places?.value ?? []).filter(({ id }) => !own.unread.has(id.value));
    for (const { at } of all) if (at) reportSwapped(at.value, at.offset, around, report);
    const mentioned = [text.introduction, ...text.steps].flatMap(({ mentions }) => mentions.map(({ id }) => id));
    if (!scenes.includes(null)) checkPlacesUsed(all, new Set([...naming.found, ...mentioned]), report);
    const sound = !issues.some(({ severity }) => severity === 'error');
    const views = viewsOf(resolved);
    if (sound && resolved.length > 0 && resolved.every((scene) => scene?.view === null)) {
      const message = 'No scene shows or names a place: the map is the world, and stays it.';
      report('view-none', document.scenes[0]?.offset ?? 0, message, 'Add “view: [ … ]” to the first scene.');
    }
    // A layer that no scene shows is not published.
    const used = new Set(resolved.flatMap((scene) => scene?.layers ?? []));
    const layersShown = layers.filter(({ id }) => used.has(id));
    if (day !== null)
      story = storyOf({
        slug,
        frontMatter,
        date: day,
        text,
        ids,
        resolved,
        only,
        views,
        places,
        provinces,
        layers: layersShown,
        basemap
      });
  }
  return { document, frontMatter, ids, scenes, declared, places, provinces, intact, folder, story };
}

/** What the names of a story are looked up in: the atlas, the provinces that it shows, and over it the story's own places. */
function namingOf(
  { atlas, gazetteer, provinces }: Known,
  lang: Language,
  day: Day | null,
  { places, unread }: OwnPlaces,
  shown: StoryProvinces | undefined
) {
  return {
    atlas: atlasOf({ places, ...(shown && { provinces: shown }) }, atlas),
    gazetteer: storyNames(gazetteer(lang), atlas, shown, places),
    ...(provinces && { provinces: provinces(lang) }),
    joined: new Set<Province>(),
    unread,
    day,
    found: new Set<string>()
  };
}

/** Stands for a scene that cannot be read, so that its text is shown to whoever writes it. */
const NOTHING = narrowScene({ kind: 'map', fields: [], offset: 0 }, () => {});

/** A view, and the regions that it names. */
type Framing = Pick<Scene, 'view' | 'framed'>;

/** Each scene's view: its own, or else that of the step before; before the first, that of the first that has one. */
function viewsOf(scenes: readonly (ResolvedScene | null)[]): Framing[] {
  const own = scenes.map((scene): Framing | null => (scene?.view ? { view: scene.view, framed: scene.framed } : null));
  let framing = own.find((one) => one !== null) ?? { view: WORLD, framed: [] };
  return own.map((one) => (framing = one ?? framing));
}

/** What a story is put together from; of its scenes one each, in order. */
interface Parts {
  readonly slug: string;
  readonly frontMatter: FrontMatter;
  readonly date: Day;
  readonly text: StoryText;
  readonly ids: readonly (string | null)[];
  readonly resolved: readonly (ResolvedScene | null)[];
  readonly only: readonly (Only | null | undefined)[];
  readonly views: readonly Framing[];
  readonly places: readonly Place[];
  readonly provinces: StoryProvinces | undefined;
  readonly layers: readonly Layer[];
  readonly basemap: Basemap;
}

function storyOf({
  slug,
  frontMatter,
  date,
  text,
  ids,
  resolved,
  only,
  views,
  places,
  provinces,
  layers,
  basemap
}: Parts): Story | null {
  const { title, standfirst, lang, published, authors, sources, roles } = frontMatter;
  if (title === null || lang === null) return null;
  const readable = new Set(layers.map(({ id }) => id));
  const steps = resolved.flatMap((scene, index): Step[] => {
    const [framing, content] = [views[index], text.steps[index]];
    if (!scene || !framing || !content) return [];
    const { around: _, date: day, layers: all, ...shown } = scene;
    const id = ids[index] ?? `scene-${index + 1}`;
    const some = only[index] && { only: only[index] };
    const named = all.filter((layer) => readable.has(layer));
    const own = { ...shown, ...framing, layers: named, ...some, id, date: day ?? date };
    return [{ id, ...content, scene: own }];
  });
  return {
    slug,
    lang: lang.value,
    originalLang: lang.value,
    languages: [lang.value],
    title: title.value.trim(),
    standfirst: standfirst?.value.trim() ?? '',
    date,
    published: published?.value ?? date,
    authors: (authors?.value ?? []).map(({ value }) => value),
    sources: sourcesOf(sources?.value ?? [], published?.value ?? date),
    ...(places.length > 0 ? { places } : {}),
    ...(provinces && { provinces }),
    layers,
    ...(roles && { roles }),
    basemap,
    introduction: text.introduction.html,
    steps,
    ...(text.pictures.length > 0 && { pictures: text.pictures })
  };
}
