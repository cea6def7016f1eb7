import { lastDrawn } from '#lib/atlas/period.ts';
import type { Day } from '#lib/atlas/region.ts';
import { search, type Found, type Searched } from '#lib/atlas/search.ts';
import type { Camera } from '#lib/camera/camera.ts';
import { fit } from '#lib/camera/fit.ts';
import type { Frame, Padding } from '#lib/camera/frame.ts';
import type { Vector } from '#lib/camera/vector.ts';
import type { Bounds } from '#lib/geo/bounds.ts';
import type { AtlasFile } from '#lib/render/map-file/atlas-file.ts';
import type { PackedTopology } from '#lib/render/map-file/packed-topology.ts';
import type { StoryMap } from '#lib/render/story-map.ts';
import { LightGestures } from '#lib/stage/light/light-gestures.ts';
import { firstPlane, type FirstPlane } from '#lib/stage/light/first-plane.ts';
import { Stage } from '#lib/stage/stage.ts';
import { timeline } from '#lib/story/timeline.ts';
import { readAddress, writeAddress } from './atlas-address.ts';
import { InspectionController } from './inspection-controller.ts';
import { InspectionState } from './inspection-state.svelte.ts';
import { isWide } from './wide-screen.ts';

/** The atlas has no key that stands open. */
const keyless = (bounds: Bounds, frame: Frame): Camera => fit(bounds, frame);

/** Nearest that the map goes by itself: a small state with what lies around it. */
const NEAREST = 7.5;
const EDGE = 24;
/** What an upright screen begins with: the whole world would be a stripe. */
const OLD_WORLD = [-25, -36, 75, 66] as const;

/** What the atlas' page fetches, each asked for until it is there: once for the map, once a language for the cards. */
export interface Files {
  map(): Promise<StoryMap<PackedTopology>>;
  atlas(lang: string): Promise<AtlasFile>;
  names(): Promise<Searched[]>;
}

const today = (): Day => new Date().toISOString().slice(0, 10);

/** The world, which the reader moves, searches and dates. */
export class AtlasExplorer {
  inspection = $state.raw<InspectionState | null>(null);
  found = $state.raw<readonly Found[]>([]);
  #host: HTMLElement;
  #files: Files;
  #map: StoryMap<PackedTopology> | null = null;
  #names: Promise<readonly Searched[]> | null = null;
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
  }

  /** The card's language changes; the map stays where it is. */
  async start(lang: string): Promise<void> {
    this.#lang = lang;
    const [map, file] = await Promise.all([this.#map ?? this.#files.map(), this.#files.atlas(lang)]);
    const first = await firstPlane(map.topology);
    if (lang !== this.#lang) return;
    const address = readAddress(location.hash);
    const before = this.inspection;
    const camera = this.#stage?.shown.camera ?? null;
    this.stop();
    this.#map = map;
    const inspection = new InspectionState(lang, file.words, null);
    inspection.day = before?.day ?? address.date ?? today();
    inspection.last = before?.last ?? null;
    this.inspection = inspection;
    const stage = this.#draw({ ...map, lang, labels: file.labels }, first, camera);
    this.#controller = new InspectionController({
      state: inspection,
      stage,
      regions: file,
      explores: () => true,
      dated: (day) => (this.#host.dataset['date'] = day)
    });
    this.#show(inspection.day);
    const open = before?.dossier?.id ?? address.region;
    if (open !== null) this.open(open, null, before === null, before !== null || address.date !== null);
  }

  /** The reader has changed the address by hand, or come back to another. */
  follow(): void {
    const { region, date } = readAddress(location.hash);
    if (date !== null && date !== this.inspection?.day) this.date(date);
    if (region !== null && region !== this.inspection?.dossier?.id) this.open(region, null, true, date !== null);
  }

  async search(query: string): Promise<void> {
    this.#query = query;
    this.#names ??= this.#files.names();
    const names = await this.#names;
    if (query === this.#query) this.found = search(query, names, this.inspection?.lang ?? 'en');
  }

  nameOf(id: string): string {
    return this.#controller?.dossier(id)?.name ?? id;
  }

  /**
   * Opens a region's card and, where it was not chosen on the map, shows all of it. What is no more is shown as it was last, until another
   * is opened or another date is chosen.
   * @param dated whether the reader has asked for the date
   */
  open(id: string, opener: HTMLElement | null, look = true, dated = false): void {
    const dossier = this.#controller?.dossier(id);
    if (!dossier || !this.inspection) return;
    this.#opener = opener;
    if (!dated) {
      const asked = this.inspection.last?.asked ?? this.inspection.day;
      const shown = lastDrawn(dossier, asked);
      this.#show(shown ?? asked);
      this.inspection.last = shown === null ? null : { asked, shown };
    }
    this.#controller?.open(dossier, () => {
      if (look) this.look();
    });
    this.#address();
  }

  close(): boolean {
    if (!this.inspection || !this.#controller?.close()) return false;
    if (this.inspection.last) this.date(this.inspection.last.asked);
    this.#address();
    if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
    return true;
  }

  tap(point: Vector): void {
    const dossier = this.#controller?.under(point);
    if (dossier) this.open(dossier.id, null, this.#isCovered(point));
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
    this.#host.dataset['camera'] = [...center, zoom, bearing, pitch].map((value) => value.toFixed(6)).join();
    this.#controller?.moved();
  }

  #address(): void {
    const region = this.inspection?.dossier?.id ?? null;
    const hash = writeAddress({ region, date: this.inspection?.day ?? null });
    if (hash !== location.hash)
      history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  }
}
