import { flushSync, mount } from 'svelte';
import { changesOf, type Dossier } from '#lib/atlas/dossier.ts';
import type { Day } from '#lib/atlas/region.ts';
import { fit } from '#lib/camera/fit.ts';
import type { Vector } from '#lib/camera/projection.ts';
import { positionAt } from '#lib/camera/projection.ts';
import ExploreControls from '#lib/components/ExploreControls.svelte';
import { InspectionState, type MentionRef } from '#lib/components/inspection-state.svelte.ts';
import RegionCard from '#lib/components/RegionCard.svelte';
import { isWide } from '#lib/components/bottom-sheet.ts';
import type { RegionsFile } from '#lib/render/map-file/regions-file.ts';
import { drawnShapes } from '#lib/render/map-file/drawn-shapes.ts';
import { shapeUnder } from '#lib/stage/shape-under.ts';
import { disputedOn } from '#lib/stage/disputed-on.ts';
import { outlineOf } from '#lib/stage/outline.ts';
import { byShape, namedInView, regionsInView } from '#lib/stage/regions-in-view.ts';
import { fetchWhole } from '#lib/stage/until-there.ts';
import { dayIn } from '#lib/text/dates.ts';
import { fill } from '#lib/text/messages.ts';
import { cardPlace } from './card-place.ts';
import { focusInSight, tabOn } from './card-focus.ts';
import type { CardContext } from './card-context.ts';
import { mentionsOf } from '#lib/reader/mentions.ts';

/** How long the map has to rest before the regions in view are listed anew, ms. */
const REST = 200;
/** A place is looked at from this zoom. */
const PLACE_ZOOM = 7;

/** @throws where the story's cards cannot be fetched */
export async function openStoryCard(context: CardContext): Promise<StoryCard> {
  const url = new URL('regions.json', context.url);
  return new StoryCard(context, await fetchWhole<RegionsFile>(url, 0), url);
}

/** The card, and while the reader explores the list of regions and the date. */
export class StoryCard {
  readonly #with: CardContext;
  readonly #file: RegionsFile;
  readonly #dossiers: ReadonlyMap<string, Dossier>;
  /** Dossiers by the shapes that their regions have, at any time. */
  readonly #byShape: ReadonlyMap<string, Dossier>;
  readonly #inspection: InspectionState;
  #opener: HTMLElement | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** The date that the reader chose while they explore. */
  #chosen: Day | null = null;

  constructor(context: CardContext, file: RegionsFile, url: URL) {
    this.#with = context;
    this.#file = file;
    this.#dossiers = new Map(file.dossiers.map((dossier) => [dossier.id, dossier]));
    this.#byShape = byShape(file.dossiers);
    this.#inspection = new InspectionState(file.lang, file.words, new URL(file.atlas, url).href);
    this.#inspection.steps = document.querySelectorAll('[data-step]').length;
    this.#inspection.day = context.day();
    addEventListener('resize', () => {
      const card = document.querySelector<HTMLElement>('.card[data-region]');
      if (card) this.#placeCard(card, this.#opener);
    });
    // A sheet would lie over what has the focus next.
    tabOn(() => (isWide() ? focusInSight(this.#opener) : void this.close()));
    const story = document.querySelector('.story') ?? document.body;
    mount(RegionCard, {
      target: story,
      props: {
        inspection: this.#inspection,
        onclose: () => void this.close(),
        onmention: (mention: MentionRef) => this.#read(mention),
        onlook: () => this.#look()
      }
    });
    mount(ExploreControls, {
      target: context.host,
      props: {
        inspection: this.#inspection,
        onopen: (id: string, opener: HTMLElement) => this.#open(id, opener),
        ondate: (day: Day | null) => this.#date(day),
        storyDay: () => context.day()
      }
    });
  }

  /** Opens the card of a mention, or closes it where it is that mention's already. */
  toggle(mention: HTMLElement): void {
    if (this.#opener === mention && this.#inspection.dossier) this.close();
    else this.#open(mention.dataset['place']!, mention);
  }

  /** Opens the card of what is under a point of the stage. */
  tap(point: Vector): void {
    const { stage } = this.#with;
    const { camera, scene, frame } = stage.shown;
    const position = positionAt(point, camera, frame);
    const over = shapeUnder(drawnShapes(stage.drawn), scene.disputed, position);
    const dossier = this.#ofShape(over) ?? this.#ofShape(shapeUnder(drawnShapes(stage.drawn), new Map(), position));
    if (dossier) this.#open(dossier.id, null);
  }

  /** Gives the focus back to what opened the card. False where none was open. */
  close(): boolean {
    if (!this.#inspection.dossier) return false;
    this.#inspection.dossier = null;
    this.#press(null);
    this.#with.stage.inspect(null);
    const opener = this.#opener;
    this.#opener = null;
    // Without the card, what is in sight is seen.
    flushSync();
    focusInSight(opener);
    return true;
  }

  dated(day: Day): void {
    if (this.#with.exploring() || this.#inspection.day === day) return;
    this.#inspection.day = day;
    this.#light();
  }

  explored(): void {
    if (this.#with.exploring()) this.#list();
    else this.#date(null);
  }

  moved(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#list(), REST);
  }

  #open(id: string, opener: HTMLElement | null): void {
    const dossier = this.#dossiers.get(id);
    if (!dossier) return;
    this.#opener = opener ?? (document.activeElement as HTMLElement | null);
    this.#press(opener?.matches('button[data-place]') ? opener : null);
    this.#inspection.mentions = mentionsOf(id);
    this.#inspection.dossier = dossier;
    this.#light();
    // Once it stands in the document.
    requestAnimationFrame(() => this.#settle(opener));
  }

  /** The card stands clear of the text that it was opened from, and of what the map lights, and has the focus. */
  #settle(opener: HTMLElement | null): void {
    const card = document.querySelector<HTMLElement>('.card[data-region]');
    if (!card) return;
    card.scrollTop = 0;
    this.#placeCard(card, opener);
    card.focus({ preventScroll: true });
  }

  #placeCard(card: HTMLElement, opener: HTMLElement | null): void {
    if (!isWide()) {
      card.removeAttribute('style');
      return;
    }
    const text = this.#with.exploring() ? null : (opener?.closest('.text') ?? document.querySelector('.current .text'));
    const lit = document.querySelector('.overlay :is(.inspected-edge, .inspected-ring)');
    const { width, height } = card.getBoundingClientRect();
    const place = cardPlace({
      width: innerWidth,
      height: innerHeight,
      card: { width, height: height - card.clientHeight + card.scrollHeight },
      column: document.querySelector('article')?.getBoundingClientRect() ?? null,
      text: text?.getBoundingClientRect() ?? null,
      lit: lit?.getBoundingClientRect() ?? null,
      rtl: card.matches(':dir(rtl)')
    });
    card.style.inset = `${place.top}px auto auto ${place.left}px`;
    card.style.maxHeight = `${place.height}px`;
  }

  #press(mention: HTMLElement | null): void {
    for (const pressed of document.querySelectorAll('button[data-place][aria-pressed="true"]')) {
      pressed.setAttribute('aria-pressed', 'false');
    }
    mention?.setAttribute('aria-pressed', 'true');
  }

  #light(): void {
    const { dossier, day } = this.#inspection;
    const { stage } = this.#with;
    if (dossier) stage.inspect(outlineOf(dossier, day, drawnShapes(stage.drawn)));
  }

  #ofShape(shape: string | null): Dossier | undefined {
    return shape === null ? undefined : this.#byShape.get(shape);
  }

  /** The whole of what the card is about, in the map that the reader moves. */
  #look(): void {
    const { dossier } = this.#inspection;
    if (!dossier) return;
    const { stage } = this.#with;
    if (!this.#with.exploring()) this.#with.explore();
    const { frame } = stage.shown;
    const { bounds, position } = dossier;
    const box = bounds ?? ([...position, ...position] as const);
    const camera = fit(box, withoutCard(frame), 0, bounds ? undefined : PLACE_ZOOM);
    stage.look(camera);
    document.querySelector<HTMLElement>('.card[data-region]')?.focus({ preventScroll: true });
  }

  #read(mention: MentionRef): void {
    this.close();
    this.#with.read(mention.element);
  }

  /** Borders as of the reader's date, or of the story's. */
  #date(day: Day | null): void {
    const { host, stage } = this.#with;
    const shown = day ?? this.#with.day();
    const line = host.querySelector('[data-borders-as-of]');
    if (day !== null || this.#chosen !== null) {
      if (line) line.textContent = fill(this.#file.words.bordersAsOf, { date: dayIn(shown, this.#file.lang) });
    }
    this.#chosen = day;
    this.#inspection.day = shown;
    if (this.#with.exploring()) {
      const { camera, scene } = stage.shown;
      stage.show(camera, { ...scene, date: shown, disputed: disputedOn(this.#file.disputed, shown, scene.disputed) });
      host.dataset['date'] = shown;
      this.#list();
    }
    this.#light();
  }

  #list(): void {
    if (!this.#with.exploring()) return;
    const { stage } = this.#with;
    const seen = regionsInView(stage.shown, drawnShapes(stage.drawn), this.#byShape, this.#file.lang);
    this.#inspection.listed = seen.map(({ id, name, kind }) => ({ id, name, disputed: kind === 'disputed' }));
    const near = [...seen, ...namedInView(this.#file.dossiers, stage.shown)];
    this.#inspection.changes = changesOf(near);
  }
}

/** While one explores, the whole stage is free but for a card: at the side on a wide screen, at the bottom of a phone's. */
function withoutCard<F extends { readonly width: number; readonly height: number; readonly padding: object }>(
  frame: F
) {
  const card = document.querySelector('.card[data-region]')?.getBoundingClientRect();
  const wide = isWide();
  const rtl = document.querySelector('.story')?.matches('[dir=rtl]') ?? false;
  const side = wide && card ? card.width + 64 : 24;
  return {
    ...frame,
    padding: {
      top: 72,
      right: rtl ? side : 64,
      bottom: !wide && card ? card.height + 24 : 72,
      left: rtl ? 64 : side
    }
  };
}
