import { join } from 'node:path';
import type { InferOutput } from 'valibot';
import type { Atlas } from '#lib/atlas/atlas.ts';
import * as nameSchemas from '#lib/atlas/gazetteer-schema.ts';
import { nameKey } from '#lib/atlas/gazetteer.ts';
import { makeProvinceFinder } from '#lib/atlas/provinces/province-finder.ts';
import { provinceNeighbours } from '#lib/atlas/provinces/province-neighbours.ts';
import { provinceRegion } from '#lib/atlas/provinces/province-region.ts';
import type { Province, Provinces, StoryProvinces } from '#lib/atlas/provinces/province.ts';
import type { AllProvinceFacts, ProvinceTopology } from '#lib/atlas/provinces/province-topology.ts';
import type { Day, Period, Region, RegionId, Source } from '#lib/atlas/region.ts';
import { unknownSources } from '#lib/atlas/tables/check-sources.ts';
import { namedSources } from '#lib/atlas/tables/named-sources.ts';
import * as schemas from '#lib/atlas/tables/schemas.ts';
import { memo } from '#lib/core/memo.ts';
import { nameIn, type Language, type Names } from '#lib/text/language.ts';
import { readNameTable } from './gazetteer.ts';
import { soundValue, tableMistakes } from './mistakes.ts';
import { readJson } from './read-json.ts';
import { readTableFile } from './read-table-file.ts';

const ROOT = 'src/atlas';

/** All that is read of provinces but their shapes. */
export interface AllProvinces {
  /** Provinces and what is made of them, by id; not the areas of the atlas. */
  readonly all: ReadonlyMap<RegionId, Province>;
  /** Areas of the atlas that have an edge by their provinces. */
  readonly areas: ReadonlyMap<RegionId, Province>;
  readonly facts: AllProvinceFacts;
  readonly words: InferOutput<typeof schemas.provinceWords>;
  readonly changes: InferOutput<typeof schemas.provinceChanges>;
  readonly written: InferOutput<typeof schemas.ofProvinces>;
  readonly named: Readonly<Record<string, Source>>;
}

/** The provinces of an atlas for a story in a language. Each file is read once, when it is first asked for something of it. */
export function readProvinces(atlas: Atlas, language: Language): Provinces {
  let finder: ReturnType<typeof makeProvinceFinder> | undefined;
  const found = () =>
    (finder ??= makeProvinceFinder([...readAll(atlas).all.values()], countriesOf(atlas, language), language));
  return {
    find: (name, near) => found().find(name, near),
    nearest: (name) => found().nearest(name),
    areaOf: (id) => readAll(atlas).areas.get(id),
    shown: (provinces, days = []) => shown(provinces, atlas, days)
  };
}

/** Provinces and what is made of them; read once an atlas. */
export const readAll = memo((atlas: Atlas): AllProvinces => {
  const facts = readJson<AllProvinceFacts>(join(ROOT, 'derived/province-facts.json'));
  const names = readJson<Readonly<Record<RegionId, Names>>>(join(ROOT, 'derived/province-names.json'));
  const corrected = soundValue(readNameTable(nameSchemas.provinceNames, 'provinces.yaml'));
  const kinds = soundValue(readTableFile(schemas.provinceKinds, join(ROOT, 'tables/province-kinds.yaml')));
  const wordTable = readTableFile(schemas.provinceWords, join(ROOT, 'tables/province-words.yaml'));
  const words = soundValue(wordTable);
  const changeTable = readTableFile(schemas.provinceChanges, join(ROOT, 'tables/province-changes.yaml'));
  const changes = soundValue(changeTable);
  const writtenTable = readTableFile(schemas.ofProvinces, join(ROOT, 'tables/of-provinces.yaml'));
  const written = soundValue(writtenTable);
  const named = soundValue(readTableFile(schemas.sources, join(ROOT, 'tables/sources.yaml')));
  const unknown = [
    ...unknownSources([words.source], named, wordTable, ['source']),
    ...unknownSources([changes.source], named, changeTable, ['source']),
    ...Object.entries(written).flatMap(([id, { periods = [] }]) =>
      periods.flatMap(({ sources }, i) => unknownSources(sources, named, writtenTable, [id, 'periods', i, 'sources']))
    )
  ];
  if (unknown.length > 0) throw tableMistakes(unknown);
  const unitOf = (kind: string): Names => {
    const { types: _, ...unit } = kinds[kind] ?? kinds['unit']!;
    return unit as Names;
  };
  const all = new Map(
    Object.entries(facts).map(([id, { of, kind }]): [RegionId, Province] => [
      id,
      { id, of, unit: unitOf(kind), names: { ...names[id]!, ...corrected[id] }, made: [id] }
    ])
  );
  const areas = new Map<RegionId, Province>();
  for (const [id, { of, unit, names: own, provinces }] of Object.entries(written)) {
    const area = atlas.regions.get(id);
    const known = own ?? area?.names ?? all.get(id)?.names;
    if (known === undefined) throw new Error(`of-provinces.yaml: ${id} has no names`);
    const province: Province = { id, of, unit: unitOf(unit), names: known, made: provinces };
    if (area) areas.set(id, province);
    else all.set(id, province);
  }
  return { all, areas, facts, words, changes, written, named };
});

const countriesOf = (atlas: Atlas, language: Language): ReadonlyMap<string, RegionId> =>
  new Map(
    [...atlas.regions.values()].flatMap(({ id, kind, names }) =>
      kind === 'country' || kind === 'territory'
        ? [names.en, nameIn(names, language)].map((name) => [nameKey(name), id] as const)
        : []
    )
  );

let topology: ProvinceTopology | undefined;

/** The shapes of all provinces; read once a process. */
export const readProvinceShapes = (): ProvinceTopology =>
  (topology ??= readJson<ProvinceTopology>(join(ROOT, 'derived/provinces.json')));

/** What lies beside each province, by id; found once an atlas. */
export const readNeighbours = memo((atlas: Atlas) =>
  provinceNeighbours(atlas.topology.objects.countries, readProvinceShapes())
);

/** Provinces as a story shows them. Reads their shapes. */
function shown(provinces: readonly Province[], atlas: Atlas, days: readonly Day[]): StoryProvinces {
  return {
    regions: provinces.map((province) => regionOf(province, atlas)),
    made: new Map(provinces.map(({ id, made }) => [id, made])),
    topology: readProvinceShapes(),
    ...(days.length > 0 && { days })
  };
}

/** A province, or what is made of provinces, as a region. */
export function regionOf(province: Province, atlas: Atlas): Region {
  const { all, facts, words, changes, written, named } = readAll(atlas);
  const said = { ...words, source: named[words.source]! };
  const { kind = 'province', periods } = written[province.id] ?? {};
  const own = periods?.map(({ note, sources, ...period }, i) => ({
    ...period,
    sources: namedSources(sources, named),
    id: i === periods.length - 1 ? province.id : `${province.id}-${i + 1}`,
    shape: province.id,
    notes: note
  }));
  const more = own && { kind, periods: own };
  const made = provinceRegion(province, facts, said, more, atlas.regions.get(province.id));
  const change = more ? undefined : changes.states[province.of];
  const region = change ? { ...made, periods: made.periods.map(withNote(change, named[changes.source]!)) } : made;
  const neighbours = readNeighbours(atlas).get(province.id);
  if (!neighbours) return region;
  const beside = neighbours.flatMap((id) => all.get(id) ?? atlas.regions.get(id) ?? []);
  return { ...region, province: { ...region.province!, beside } };
}

const withNote =
  (text: Names, source: Source) =>
  (period: Period): Period => ({
    ...period,
    notes: [...period.notes, { from: null, to: null, text }],
    sources: [...period.sources, source]
  });
