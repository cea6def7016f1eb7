import { kindOn } from '#lib/atlas/card-on.ts';
import { changesOf, type Dossier } from '#lib/atlas/dossier.ts';
import type { Day } from '#lib/atlas/region.ts';
import { fit } from '#lib/camera/fit.ts';
import type { Padding } from '#lib/camera/frame.ts';
import { positionAt } from '#lib/camera/projection.ts';
import type { Vector } from '#lib/camera/vector.ts';
import { ATLAS_ZOOM } from '#lib/render/generalise/fineness.ts';
import { drawnShapes } from '#lib/render/map-file/drawn-shapes.ts';
import type { RegionsFile } from '#lib/render/map-file/regions-file.ts';
import { disputedOn } from '#lib/stage/disputed-on.ts';
import { outlineOf } from '#lib/stage/outline.ts';
import { byShape, namedInView, onDay, regionsInView } from '#lib/stage/regions-in-view.ts';
import { shapeUnder } from '#lib/stage/shape-under.ts';
import type { Stage } from '#lib/stage/stage.ts';
import type { InspectionState } from './inspection-state.svelte.ts';

/** How long the map has to rest before the regions in view are listed anew, ms. */
const DEBOUNCE = 200;
/** A place is looked at from this zoom. */
const PLACE_ZOOM = 7;

export interface Inspected {
  readonly state: InspectionState;
  readonly stage: Pick<Stage, 'shown' | 'drawn' | 'show' | 'inspect' | 'look'>;
  readonly regions: Omit<RegionsFile, 'atlas'>;
  /** Whether the reader moves the map: borders are of their day, then, and there is a list of what is in view. */
  explores(): boolean;
  /** Told of the day of the borders that the map has been given. */
  dated(day: Day): void;
  /** Told when a map that the reader moves rests. */
  rested?(): void;
  /** What of the story's own is in view, which the list begins with. */
  features?(): readonly Dossier[];
}

/** Regions inspected on the map of a story, or on the atlas: the card that is open, its outline, the list, the borders' day. */
export class InspectionController {
  readonly state: InspectionState;
  readonly #with: Inspected;
  readonly #dossiers: ReadonlyMap<string, Dossier>;
  readonly #byShape: ReadonlyMap<string, Dossier>;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(inspected: Inspected) {
    this.#with = inspected;
    this.state = inspected.state;
    const { dossiers } = inspected.regions;
    this.#dossiers = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
    this.#byShape = byShape(dossiers);
  }

  dossier(id: string): Dossier | undefined {
    return this.#dossiers.get(id);
  }

  /** What a tap hits: a disputed region before the country that it lies over; that where nobody tells of the disputed one. */
  under(point: Vector): Dossier | undefined {
    const { camera, scene, frame } = this.#with.stage.shown;
    const position = positionAt(point, camera, frame);
    const ofShape = (disputed: typeof scene.disputed) =>
      this.#byShape.get(
        shapeUnder(this.#shapes, disputed, position, onDay(this.#byShape, scene.date, this.#shapes)) ?? ''
      );
    return ofShape(scene.disputed) ?? ofShape(new Map());
  }

  /**
   * Opens a card, which has the focus.
   * @param settle told of the card once it stands in the document, before it has the focus
   * @param within the region that a feature of the story's own lies in
   */
  open(dossier: Dossier, settle: (card: HTMLElement) => void, within: Dossier | null = null): void {
    this.state.dossier = dossier;
    this.state.within = within;
    this.#outline();
    requestAnimationFrame(() => {
      const { card } = this.state;
      if (!card) return;
      card.scrollTop = 0;
      settle(card);
      card.focus({ preventScroll: true });
    });
  }

  /** False where no card was open. */
  close(): boolean {
    if (!this.state.dossier) return false;
    this.state.dossier = null;
    this.#with.stage.inspect(null);
    return true;
  }

  /** Borders as of a day: on the map too, where it is the reader's. */
  date(day: Day): void {
    this.state.day = day;
    const { stage, regions, explores, dated } = this.#with;
    if (explores()) {
      const { camera, scene } = stage.shown;
      stage.show(camera, { ...scene, date: day, disputed: disputedOn(regions.disputed, day, scene.disputed) });
      dated(day);
      this.list();
    }
    this.#outline();
  }

  /**
   * Shows the whole of what the card is about.
   * @param padding what the card and the controls cover, CSS px
   * @param nearest the zoom that a region is shown at, at most
   */
  look(padding: Padding, nearest?: number): void {
    const { dossier } = this.state;
    if (!dossier) return;
    const { stage } = this.#with;
    const { bounds, position } = dossier;
    const frame = { ...stage.shown.frame, padding };
    stage.look(fit(bounds ?? [...position, ...position], frame, 0, bounds ? nearest : PLACE_ZOOM));
  }

  /** The reader moves the map: what is in view is listed when it rests. */
  moved(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.list(), DEBOUNCE);
  }

  list(): void {
    const { stage, regions, explores, rested } = this.#with;
    if (!explores()) return;
    const seen = regionsInView(stage.shown, this.#shapes, this.#byShape, regions.lang);
    const own = this.#with.features?.() ?? [];
    this.state.listed = [...own, ...seen].map((one) => ({
      id: one.id,
      name: one.name,
      ...(one.nameLang && { nameLang: one.nameLang }),
      disputed: kindOn(one, this.state.day) === 'disputed',
      ...(one.layer && { layer: one.layer })
    }));
    this.state.changes = changesOf([...seen, ...namedInView(regions.dossiers, stage.shown)]);
    this.state.generalised = stage.shown.camera.zoom > ATLAS_ZOOM;
    rested?.();
  }

  /** Nothing is listed from now on. */
  stop(): void {
    clearTimeout(this.#resting);
  }

  #outline(): void {
    const { dossier, day } = this.state;
    if (dossier) this.#with.stage.inspect(outlineOf(dossier, day, this.#shapes));
  }

  // Not of the stage itself, which is asked for before anybody inspects: making shapes takes a library.
  get #shapes() {
    return drawnShapes(this.#with.stage.drawn);
  }
}
