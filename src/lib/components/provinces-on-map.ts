import { mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { Dossier } from '#lib/atlas/dossier.ts';
import { provinceDossier } from '#lib/atlas/provinces/province-dossier.ts';
import type { ProvinceId, RegionId } from '#lib/atlas/region.ts';
import type { AtlasFile } from '#lib/render/map-file/atlas-file.ts';
import { provinceCards } from '#lib/render/map-file/province-cards.ts';
import type { ProvinceFile } from '#lib/render/map-file/province-file.ts';
import { unpacked, type Drawn } from '#lib/render/map-file/unpacked.ts';
import { withProvincesDrawn } from '#lib/render/map-file/with-provinces-drawn.ts';
import { regionLabel } from '#lib/render/region-label.ts';
import type { Label } from '#lib/render/story-map.ts';
import { Plane } from '#lib/stage/light/plane.ts';
import { planeLines } from '#lib/stage/light/plane-lines.ts';
import type { Outline } from '#lib/stage/outline.ts';
import { provinceLines } from '#lib/stage/province-lines.ts';

/** Width of a province that is worth its name, CSS px. */
const NAMED = 58;

/** What the map and the cards have of the provinces that have come. */
export interface ProvincesOnMap {
  readonly drawn: Drawn;
  readonly plane: Plane;
  readonly labels: readonly Label[];
  readonly dossiers: readonly Dossier[];
  readonly lines: Outline;
  /** The country of a province, and the zoom from which it is shown. */
  readonly owners: ReadonlyMap<ProvinceId, Pick<ProvinceFile, 'of' | 'minZoom'>>;
}

/**
 * @param world the map without any
 * @param isOn whether provinces are shown on the day of the map
 */
export function provincesOnMap(
  world: Drawn,
  files: readonly ProvinceFile[],
  { lang, dossiers }: Pick<AtlasFile, 'lang' | 'dossiers'>,
  isOn: () => boolean
): ProvincesOnMap {
  const drawn = withProvincesDrawn(
    world,
    new Map(files.flatMap(({ of, shapes }) => (shapes ? [[of, shapes] as const] : [])))
  );
  const topology = unpacked(drawn);
  const names = new Map(dossiers.map(({ id, name }) => [id, name]));
  const nameOf = (id: RegionId): string | undefined => names.get(id);
  const cards = files.flatMap((file) =>
    provinceCards(file, (id) => (names.has(id) ? { en: names.get(id)! } : undefined))
  );
  const owners = new Map(
    files.flatMap(({ of, minZoom, provinces }) => provinces.map(({ id }) => [id, { of, minZoom }]))
  );
  const shapes = topology.objects.provinces?.geometries ?? [];
  const divided = files.map(({ of, minZoom }) => {
    const geometries = shapes.filter(({ id }) => owners.get(String(id))?.of === of);
    const own: GeometryCollection = { type: 'GeometryCollection', geometries };
    return { minZoom, lines: mesh(topology, own, (a, b) => a !== b) };
  });
  return {
    drawn,
    plane: new Plane(planeLines(drawn.arcs, drawn.topology.transform)),
    labels: cards.flatMap((card) =>
      regionLabel({ ...card, kind: 'province' }, lang, {
        pixels: NAMED,
        minZoom: owners.get(card.id)!.minZoom,
        territories: 0
      })
    ),
    dossiers: cards.map((card) => provinceDossier(card, lang, nameOf)),
    lines: provinceLines(
      divided.filter(({ lines }) => lines.coordinates.length > 0),
      isOn
    ),
    owners
  };
}
