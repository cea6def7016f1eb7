import type { ProvinceIndex } from '#lib/atlas/provinces/province-index.ts';
import { UNDATED_FROM } from '#lib/atlas/period.ts';
import type { Day, ProvinceId, RegionId } from '#lib/atlas/region.ts';
import type { Searched } from '#lib/atlas/search.ts';
import type { AtlasFile } from '#lib/render/map-file/atlas-file.ts';
import type { ProvinceFile } from '#lib/render/map-file/province-file.ts';
import type { Drawn } from '#lib/render/map-file/unpacked.ts';
import { untilThere } from '#lib/stage/until-there.ts';
import type { provincesOnMap, ProvincesOnMap } from './provinces-on-map.ts';
import { ProvinceState } from './province-state.svelte.ts';

/** What is fetched of provinces, each asked for until it is there. */
export interface ProvinceFiles {
  /** @param lost told once, when the file has not come the first time */
  provinces(country: RegionId, lost: () => void): Promise<ProvinceFile>;
  provinceNames(lang: string, lost: () => void): Promise<ProvinceIndex>;
}

/** A province as the search shows it. */
export interface SoughtProvince {
  readonly of: RegionId;
  readonly name: string;
}

interface Sought {
  readonly searched: readonly Searched[];
  readonly byId: ReadonlyMap<ProvinceId, SoughtProvince>;
}

/** Whether any provinces are shown on a day: not where the countries are not those that they divide. */
export const provincesOn = (day: Day): boolean => day >= UNDATED_FROM;

/** An id of ISO 3166-2 begins with its country's. */
const CODE = /^([A-Z]{2})-/;

/** The provinces of the countries that a reader has looked at. Nothing is fetched of any before. */
export class AtlasProvinces {
  readonly state = new ProvinceState();
  /** Draws them, once any are there. */
  #make: typeof provincesOnMap | null = null;
  #onMap: ProvincesOnMap | null = null;
  readonly #from: ProvinceFiles;
  readonly #came: () => void;
  readonly #asked = new Map<RegionId, Promise<ProvinceFile>>();
  readonly #sought = new Map<string, Promise<Sought>>();
  #found: Sought | null = null;

  /** @param came told when the provinces of a country are there */
  constructor(from: ProvinceFiles, came: () => void) {
    this.#from = from;
    this.#came = came;
  }

  /** The provinces of a country, fetched once. */
  ask(country: RegionId): Promise<ProvinceFile> {
    let asked = this.#asked.get(country);
    if (!asked) this.#asked.set(country, (asked = this.#fetch(country)));
    return asked;
  }

  /** All that there are by name in a language, fetched once. */
  search(lang: string): Promise<Sought> {
    let asked = this.#sought.get(lang);
    if (!asked) this.#sought.set(lang, (asked = this.#fetchNames(lang)));
    return asked;
  }

  /** A province that was searched. */
  sought(id: ProvinceId): SoughtProvince | undefined {
    return this.#found?.byId.get(id);
  }

  /** The country of a province; undefined where there is no such province. */
  async countryOf(id: ProvinceId, lang: string): Promise<RegionId | undefined> {
    const [, country] = CODE.exec(id) ?? [];
    return country ?? (await this.search(lang)).byId.get(id)?.of;
  }

  /** As the map and the cards have them from now on; null before any have come. */
  draw(world: Drawn, atlas: AtlasFile, isOn: () => boolean): ProvincesOnMap | null {
    const files = [...this.state.files.values()].filter(({ provinces }) => provinces.length > 0);
    this.#onMap = this.#make && files.length > 0 ? this.#make(world, files, atlas, isOn) : null;
    return this.#onMap;
  }

  /** The country of a province that is drawn. */
  ownerOf(id: RegionId): RegionId | undefined {
    return this.#onMap?.owners.get(id)?.of;
  }

  /** What a region is on the map: a province whose lines are not shown at this zoom, or on this day, is its country. */
  asShown(id: RegionId, zoom: number, day: Day): RegionId {
    const owner = this.#onMap?.owners.get(id);
    return owner && (!provincesOn(day) || zoom < owner.minZoom) ? owner.of : id;
  }

  /** Days on which the map changes: that of the edition that provinces are taken from is none. */
  changes(days: readonly Day[]): readonly Day[] {
    const editions = new Set([...this.state.files.values()].map(({ period }) => period?.from));
    return days.filter((day) => !editions.has(day));
  }

  async #fetch(country: RegionId): Promise<ProvinceFile> {
    const lost = () => (this.state.lost = new Set([...this.state.lost, country]));
    const [file, module] = await Promise.all([
      this.#from.provinces(country, lost),
      untilThere(() => import('./provinces-on-map.ts'), lost)
    ]);
    this.#make = module.provincesOnMap;
    this.state.files = new Map([...this.state.files, [country, file]]);
    this.state.lost = new Set([...this.state.lost].filter((one) => one !== country));
    if (file.provinces.length > 0) this.#came();
    return file;
  }

  async #fetchNames(lang: string): Promise<Sought> {
    const index = await this.#from.provinceNames(lang, () => (this.state.namesLost = true));
    this.state.namesLost = false;
    const rows = Object.entries(index).flatMap(([of, all]) => all.map(([id, ...names]) => ({ id, of, names })));
    const searched = rows.map(({ id, names }): Searched => ({
      id,
      names,
      towns: [],
      codes: CODE.test(id) ? [id] : [],
      short: {},
      // Of a country and a province that answer as well, the country comes first.
      fame: -1
    }));
    this.#found = { searched, byId: new Map(rows.map(({ id, of, names }) => [id, { of, name: names[0]! }])) };
    return this.#found;
  }
}
