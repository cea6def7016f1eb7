import { lastDrawn } from '#lib/atlas/period.ts';
import type { Day, RegionId } from '#lib/atlas/region.ts';
import { search, type Found, type Searched } from '#lib/atlas/search.ts';
import type { Camera } from '#lib/camera/camera.ts';
import { fit } from '#lib/camera/fit.ts';
import type { Frame, Padding } from '#lib/camera/frame.ts';
import type { Vector } from '#lib/camera/vector.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import { borderNote } from '#lib/render/border-note.ts';
import { worldNote } from '#lib/render/world-note.ts';
import type { AtlasFile } from '#lib/render/map-file/atlas-file.ts';
import type { PackedTopology } from '#lib/render/map-file/packed-topology.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { liveWhen } from '#lib/stage/live-policy.ts';
import { LightGestures } from '#lib/stage/light/light-gestures.ts';
import { firstPlane, type FirstPlane } from '#lib/stage/light/first-plane.ts';
import { Stage } from '#lib/stage/stage.ts';
import { timeline } from '#lib/story/timeline.ts';
import type { ProvinceWords } from '#lib/text/province-words.ts';
import { readAddress, writeAddress } from './atlas-address.ts';
import { asListed } from './as-listed.ts';
import { AtlasProvinces, provincesOn, type ProvinceFiles } from './atlas-provinces.ts';
import { InspectionController } from './inspection-controller.ts';
import { InspectionState } from './inspection-state.svelte.ts';
import { stageWithLines } from './stage-with-lines.ts';
import { isWide } from './wide-screen.ts';

/** The atlas has no key that stands open. */
const keyless = (bounds: Bounds, frame: Frame): Camera => fit(bounds, frame);

/** Nearest that the map goes by itself: a small state with what lies around it. */
const NEAREST = 7.5;
const EDGE = 24;
/** What an upright screen begins with: the whole world would be a stripe. */
const OLD_WORLD = [-25, -36, 75, 66] as const;

/** What the atlas' page fetches, each asked for until it is there: once for the map, once a language for the cards. */
export interface Files extends ProvinceFiles {
  map(): Promise<StoryMap<PackedTopology>>;
  atlas(lang: string): Promise<AtlasFile>;
  names(): Promise<Searched[]>;
}

/** How a card is opened. */
interface Opening {
  /** Has the focus when the card closes. */
  readonly opener: HTMLElement | null;
  /** Whether all of what it is about is shown, for it was not chosen on the map. */
  readonly look: boolean;
  /** Whether the reader has asked for the date. */
  readonly dated: boolean;
  /** Whether it is a step of the reader's, out of which the way back leads. */
  readonly step: boolean;
}

/** From this zoom on, the country in the middle of the map is asked for its provinces. */
const PROVINCES_ZOOM = 5;
/** A map that has not moved for so long rests, ms. */
const RESTS = 300;

const today = (): Day => new Date().toISOString().slice(0, 10);

/** The world, which the reader moves, searches and dates. */
export class AtlasExplorer {
  inspection = $state.raw<InspectionState | null>(null);
  found = $state.raw<readonly Found[]>([]);
  readonly provinces: AtlasProvinces;
  #host: HTMLElement;
  #files: Files;
  #map: StoryMap<PackedTopology> | null = null;
  #file: AtlasFile | null = null;
  #first: FirstPlane | null = null;
  #names: Promise<readonly Searched[]> | null = null;
  /** The province that is to be opened when it has come. */
  #wanted: RegionId | null = null;
  #live = false;
  #movedAt = 0;
  /** The language and the search that were asked for last: a file for those before them may come later than theirs. */
  #lang = '';
  #query = '';
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #stage: Stage | null = null;
  #controller: InspectionController | null = null;
  #opener: HTMLElement | null = null;

  constructor(host: HTMLElement, files: Files) {
    this.#host = host;
    this.#files = files;
    this.provinces = new AtlasProvinces(files, () => this.#withProvinces());
  }

  /** The card's language changes; the map stays where it is. */
  async start(lang: string): Promise<void> {
    this.#lang = lang;
    const [map, file] = await Promise.all([this.#map ?? this.#files.map(), this.#files.atlas(lang)]);
    const first = await firstPlane(map.topology);
    if (lang !== this.#lang) return;
    const address = readAddress(location.hash);
    const before = this.inspection;
    this.#map = map;
    this.#file = file;
    this.#first = first;
    const inspection = new InspectionState(lang, file.words, null);
    inspection.day = before?.day ?? address.date ?? today();
    inspection.last = before?.last ?? null;
    this.inspection = inspection;
    this.#build();
    const open = before?.dossier?.id ?? address.region;
    const dated = before !== null || address.date !== null;
    if (open !== null) this.#open(open, { opener: null, look: before === null, dated, step: false });
  }

  /** The map as it is by now, in the place of one that was there. */
  #build(): void {
    const [map, file, first, inspection] = [this.#map!, this.#file!, this.#first!, this.inspection!];
    const camera = this.#stage?.shown.camera ?? null;
    this.stop();
    const { lang } = inspection;
    const isOn = () => provincesOn(inspection.day);
    const more = this.provinces.draw({ topology: map.topology, arcs: first.arcs }, file, isOn);
    const labels = more ? [...file.labels, ...more.labels] : file.labels;
    const stage = more
      ? this.#draw(
          { ...map, lang, labels, topology: more.drawn.topology },
          { ...first, arcs: more.drawn.arcs, plane: more.plane },
          camera
        )
      : this.#draw({ ...map, lang, labels }, first, camera);
    this.#controller = new InspectionController({
      state: inspection,
      stage: more ? stageWithLines(stage, more.lines) : stage,
      regions: more ? { ...file, dossiers: [...file.dossiers, ...more.dossiers] } : file,
      explores: () => true,
      dated: (day) => (this.#host.dataset['date'] = day),
      rested: () => this.#rested()
    });
    this.#show(inspection.day);
    if (this.#live) void stage.goLive();
  }

  /** The provinces of a country have come: they are on the map as soon as that rests, or at once where one of them is to be opened. */
  #withProvinces(): void {
    if (!this.inspection) return;
    const left = this.#movedAt + RESTS - performance.now();
    if (left > 0 && this.#wanted === null) {
      setTimeout(() => this.#withProvinces(), left);
      return;
    }
    this.#build();
  }

  /** What a region is on the map now. */
  #asShown(id: RegionId): RegionId {
    return this.provinces.asShown(id, this.#stage?.shown.camera.zoom ?? 0, this.inspection?.day ?? '');
  }

  /** A map that rests names what it shows, and asks for the provinces of what the reader has come near to. */
  #rested(): void {
    const { inspection } = this;
    const stage = this.#stage;
    if (!inspection || !stage) return;
    const nameOf = (id: RegionId) => this.#controller?.dossier(id)?.name;
    inspection.listed = asListed(inspection.listed, (id) => this.#asShown(id), nameOf);
    inspection.changes = this.provinces.changes(inspection.changes);
    const { camera, frame } = stage.shown;
    if (camera.zoom < PROVINCES_ZOOM || !provincesOn(inspection.day) || savesData()) return;
    const middle = this.#controller?.under([frame.width / 2, frame.height / 2]);
    if (middle?.tile !== undefined && middle.kind !== 'province') void this.provinces.ask(middle.id);
  }

  /** The reader has changed the address by hand, or come back to another. */
  follow(): void {
    const { region, date } = readAddress(location.hash);
    if (date !== null && date !== this.inspection?.day) this.date(date);
    const open = this.#wanted ?? this.inspection?.dossier?.id ?? null;
    if (region === open) return;
    if (region === null) this.close();
    else this.#open(region, { opener: null, look: true, dated: date !== null, step: false });
  }

  /** What the page says of provinces, in the language that the reader has chosen. */
  get provinceWords(): ProvinceWords | undefined {
    return this.inspection ? this.#file?.provinceWords : undefined;
  }

  /** What stands under the map. */
  get note(): string {
    const { inspection } = this;
    const file = this.#file;
    if (!inspection || !file) return '';
    const { day, generalised, lang, words } = inspection;
    return worldNote(borderNote(day, generalised, lang, words), day, file.tiledSince, file.provinceWords);
  }

  async search(query: string): Promise<void> {
    this.#query = query;
    this.#names ??= this.#files.names();
    const lang = this.inspection?.lang ?? 'en';
    const names = await this.#names;
    if (query !== this.#query) return;
    this.found = search(query, names, lang);
    if (query.trim() === '' || (savesData() && this.found.length > 0)) return;
    const { searched } = await this.provinces.search(lang);
    if (query === this.#query) this.found = search(query, [...names, ...searched], lang);
  }

  nameOf(id: string): string {
    return this.#controller?.dossier(id)?.name ?? this.provinces.sought(id)?.name ?? id;
  }

  /** The country of a province that was found; undefined of what is none. */
  countryOf(id: string): string | undefined {
    const of = this.provinces.sought(id)?.of;
    return of && this.#controller?.dossier(of)?.name;
  }

  /** Opens a region's card, as one more step of the reader's. */
  open(id: string, opener: HTMLElement | null, look = true): void {
    this.#open(id, { opener, look, dated: false, step: true });
  }

  /**
   * Opens a region's card and, where it was not chosen on the map, shows all of it. What is no more is shown as it was last, until another
   * is opened or another date is chosen.
   * @param dated whether the reader has asked for the date
   */
  #open(id: string, how: Opening): void {
    const dossier = this.#controller?.dossier(id);
    if (!this.inspection) return;
    if (!dossier) {
      void this.#openLater(id, how);
      return;
    }
    this.#wanted = null;
    this.#opener = how.opener;
    if (!how.dated) {
      const asked = this.inspection.last?.asked ?? this.inspection.day;
      const shown = lastDrawn(dossier, asked);
      this.#show(shown ?? asked);
      this.inspection.last = shown === null ? null : { asked, shown };
    }
    const owner = this.provinces.ownerOf(id);
    const country = owner === undefined ? null : (this.#controller?.dossier(owner) ?? null);
    this.#controller?.open(
      dossier,
      () => {
        if (how.look) this.look();
      },
      country
    );
    if (dossier.tile !== undefined && owner === undefined) void this.provinces.ask(id);
    this.#address(how.step);
  }

  /** A province that has not come yet: its country's card is open until it has. */
  async #openLater(id: string, how: Opening): Promise<void> {
    this.#wanted = id;
    const country = await this.provinces.countryOf(id, this.inspection?.lang ?? 'en');
    const waits = () => this.#wanted === id;
    if (!waits() || country === undefined || !this.#controller?.dossier(country)) return;
    this.#open(country, how);
    this.#wanted = id;
    this.#address();
    const { provinces } = await this.provinces.ask(country);
    if (waits() && provinces.some((one) => one.id === id)) this.#open(id, { ...how, step: false });
  }

  close(): boolean {
    this.#wanted = null;
    if (!this.inspection || !this.#controller?.close()) return false;
    this.inspection.within = null;
    if (this.inspection.last) this.date(this.inspection.last.asked);
    this.#address();
    if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
    return true;
  }

  tap(point: Vector): void {
    const dossier = this.#controller?.under(point);
    if (dossier) this.open(this.#asShown(dossier.id), null, this.#isCovered(point));
  }

  /** Borders as of a day that the reader has chosen. */
  date(day: Day): void {
    if (this.inspection) this.inspection.last = null;
    this.#show(day);
  }

  #show(day: Day): void {
    this.#controller?.date(day);
    this.#address();
  }

  look(): void {
    this.#controller?.look(this.#padding(), NEAREST);
  }

  zoomBy(levels: number): void {
    this.#stage?.zoomBy(levels);
  }

  goLive(): void {
    this.#live = true;
    void this.#stage?.goLive();
  }

  stop(): void {
    this.#controller?.stop();
    this.#controller = null;
    this.#dark.onchange = null;
    this.#stage?.close();
  }

  resize(): void {
    if (!this.#stage || !this.#map) return;
    const frame = this.#frame();
    this.#stage.resize(timeline(this.#map.scenes, frame, keyless), frame);
    this.#stage.show(this.#stage.shown.camera, this.#stage.shown.scene);
  }

  #draw(map: StoryMap<PackedTopology>, first: FirstPlane, camera: Camera | null): Stage {
    const frame = this.#frame();
    const dark = this.#dark;
    const stage = new Stage({
      host: this.#host.querySelector<HTMLElement>('.ground')!,
      map,
      ...first,
      timeline: timeline(map.scenes, frame, keyless),
      frame,
      position: 0,
      scheme: dark.matches ? 'dark' : 'light',
      layerUrl: (id) => id,
      onGround: (kind) => (this.#host.dataset['state'] = kind)
    });
    dark.onchange = () => stage.scheme(dark.matches ? 'dark' : 'light');
    this.#stage = stage;
    this.#host.dataset['state'] = 'light';
    stage.explore({ Gestures: LightGestures, moved: (camera) => this.#moved(camera) });
    if (camera) stage.look(camera);
    else if (frame.height > frame.width) stage.look(fit(OLD_WORLD, frame));
    this.#moved(stage.shown.camera);
    return stage;
  }

  #frame(): Frame {
    const { width, height } = this.#host.getBoundingClientRect();
    return { width, height, padding: { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE } };
  }

  /** What the card and the controls leave free. */
  #padding(): Padding {
    const card = this.inspection?.card?.getBoundingClientRect();
    const wide = isWide();
    const rtl = this.#host.closest('[dir=rtl]') !== null;
    const side = wide && card ? card.width + 2 * EDGE : EDGE;
    return {
      top: wide ? 3 * EDGE : 130,
      right: rtl ? side : EDGE,
      bottom: wide ? 130 : card ? card.height + EDGE : 150,
      left: rtl ? EDGE : side
    };
  }

  #isCovered([x]: Vector): boolean {
    const { width } = this.#host.getBoundingClientRect();
    return width < 640 || x < 440;
  }

  #moved({ center, zoom, bearing, pitch }: Camera): void {
    this.#movedAt = performance.now();
    this.#host.dataset['camera'] = [...center, zoom, bearing, pitch].map((value) => value.toFixed(6)).join();
    this.#controller?.moved();
  }

  /** @param step whether it is a step of the reader's, out of which the way back leads; on a phone that leads out of the card. */
  #address(step = false): void {
    const region = this.#wanted ?? this.inspection?.dossier?.id ?? null;
    const hash = writeAddress({ region, date: this.inspection?.day ?? null });
    if (hash === location.hash) return;
    const address = `${location.pathname}${location.search}${hash}`;
    const isStep = step && isWide() && region !== readAddress(location.hash).region;
    history[isStep ? 'pushState' : 'replaceState'](history.state, '', address);
  }
}

/** Whether the reader wants nothing that was not asked for. */
const savesData = (): boolean => liveWhen() === 'exploring';
