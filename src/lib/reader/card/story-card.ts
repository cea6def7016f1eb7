import { flushSync, mount } from 'svelte';
import type { Dossier } from '#lib/atlas/dossier.ts';
import type { Day } from '#lib/atlas/region.ts';
import type { Padding } from '#lib/camera/frame.ts';
import { screenOfPosition } from '#lib/camera/projection.ts';
import type { Vector } from '#lib/camera/vector.ts';
import ExploreControls from '#lib/components/ExploreControls.svelte';
import { InspectionController } from '#lib/components/inspection-controller.ts';
import { InspectionState, type MentionRef } from '#lib/components/inspection-state.svelte.ts';
import RegionCard from '#lib/components/RegionCard.svelte';
import { isWide } from '#lib/components/wide-screen.ts';
import { mentionsOf } from '#lib/reader/mentions.ts';
import { borderNote } from '#lib/render/border-note.ts';
import type { RegionsFile } from '#lib/render/map-file/regions-file.ts';
import { REACH } from '#lib/stage/feature-under.ts';
import { fetchWhole } from '#lib/stage/until-there.ts';
import type { CardContext } from './card-context.ts';
import { focusInSight, tabOn } from './card-focus.ts';
import { cardPlace } from './card-place.ts';
import { featureDossier } from './feature-dossier.ts';
import { StoryFeatures } from './story-features.ts';

/** A list of more features than this nobody reads. */
const MOST_LISTED = 60;

/** @throws where the story's cards cannot be fetched */
export async function openStoryCard(context: CardContext): Promise<StoryCard> {
  const url = new URL('regions.json', context.url);
  return new StoryCard(context, await fetchWhole<RegionsFile>(url, 0), url);
}

/** What a story has beside what the atlas has: mentions that open a card and get the focus back, and a text not to be covered. */
export class StoryCard {
  readonly #with: CardContext;
  readonly #file: RegionsFile;
  readonly #state: InspectionState;
  readonly #controller: InspectionController;
  readonly #features: StoryFeatures;
  #opener: HTMLElement | null = null;
  /** The date that the reader chose while they explore. */
  #chosen: Day | null = null;

  constructor(context: CardContext, file: RegionsFile, url: URL) {
    this.#with = context;
    this.#file = file;
    const { host, stage } = context;
    this.#state = new InspectionState(file.lang, file.words, new URL(file.atlas, url).href);
    this.#state.steps = document.querySelectorAll('[data-step]').length;
    this.#state.day = context.day();
    this.#features = new StoryFeatures(stage, context.url);
    this.#controller = new InspectionController({
      state: this.#state,
      stage,
      regions: file,
      explores: () => context.exploring(),
      dated: (day) => (host.dataset['date'] = day),
      rested: () => this.#note(),
      features: () => this.#listed()
    });
    addEventListener('resize', () => {
      const { card } = this.#state;
      if (card) this.#place(card, this.#opener);
    });
    // A sheet would lie over what has the focus next.
    tabOn(() => (isWide() ? focusInSight(this.#opener) : void this.close()));
    mount(RegionCard, {
      target: document.querySelector('.story') ?? document.body,
      props: {
        inspection: this.#state,
        onclose: () => void this.close(),
        onmention: (mention: MentionRef) => this.#read(mention),
        onlook: () => this.#look(),
        onwithin: (region: Dossier) => this.#open(region, this.#opener)
      }
    });
    mount(ExploreControls, {
      target: host,
      props: {
        inspection: this.#state,
        onopen: (id: string, opener: HTMLElement) => this.#openId(id, opener),
        ondate: (day: Day | null) => this.#date(day),
        storyDay: () => context.day(),
        limits: this.#file.limits ?? []
      }
    });
  }

  /** Opens the card of a mention, or closes it where it is that mention's already. */
  toggle(mention: HTMLElement): void {
    if (this.#opener === mention && this.#state.dossier) this.close();
    else this.#openId(mention.dataset['place']!, mention);
  }

  /** Opens the card of what is under a point of the stage. */
  async tap(point: Vector): Promise<void> {
    if (this.#features.any) await this.#features.load();
    const region = this.#controller.under(point);
    const hit = this.#features.under(point);
    const own = this.#markUnder(point) ?? (hit && featureDossier(hit, this.#file));
    if (own) this.#open(own, null, region ?? null);
    else if (region) this.#open(region, null);
  }

  /** Gives the focus back to what opened the card. False where none was open. */
  close(): boolean {
    if (!this.#controller.close()) return false;
    this.#press(null);
    const opener = this.#opener;
    this.#opener = null;
    // Without the card, what is in sight is seen.
    flushSync();
    focusInSight(opener);
    return true;
  }

  /** The story has come to borders of another day. */
  dated(day: Day): void {
    if (!this.#with.exploring() && this.#state.day !== day) this.#controller.date(day);
  }

  /** The reader began to explore, or came back. */
  explored(): void {
    if (this.#with.exploring()) {
      this.#controller.list();
      if (this.#features.any) void this.#features.load().then(() => this.#controller.list());
    } else this.#date(null);
  }

  moved(): void {
    this.#controller.moved();
  }

  #openId(id: string, opener: HTMLElement): void {
    const dossier = this.#controller.dossier(id) ?? this.#listed().find((one) => one.id === id);
    if (dossier) this.#open(dossier, opener);
  }

  #open(dossier: Dossier, opener: HTMLElement | null, within: Dossier | null = null): void {
    this.#opener = opener ?? (document.activeElement as HTMLElement | null);
    this.#press(opener?.matches('button[data-place]') ? opener : null);
    this.#state.mentions = mentionsOf(dossier.id);
    this.#controller.open(dossier, (card) => this.#place(card, opener), within);
  }

  /** A place of the story's own whose dot is under a point. */
  #markUnder(point: Vector): Dossier | null {
    const { camera, scene, frame } = this.#with.stage.shown;
    const marks = [...scene.mark].flatMap(([id, weight]) => (weight > 0 ? (this.#controller.dossier(id) ?? []) : []));
    const away = ({ position }: Dossier): number => {
      const [x, y] = screenOfPosition(position, camera, frame);
      return Math.hypot(x - point[0], y - point[1]);
    };
    return (
      marks.filter((one) => one.kind === 'own' && away(one) <= REACH.point).sort((a, b) => away(a) - away(b))[0] ?? null
    );
  }

  /** Features with a name of their own that are in view. */
  #listed(): Dossier[] {
    if (!this.#features.any) return [];
    const all = this.#features.inView().map((hit) => featureDossier(hit, this.#file));
    return all
      .filter(({ layer, name }) => layer?.text !== this.#file.words.layers && name !== '')
      .slice(0, MOST_LISTED);
  }

  /** The card stands clear of the text that it was opened from, and of the outline of what it is about. */
  #place(card: HTMLElement, opener: HTMLElement | null): void {
    if (!isWide()) {
      card.removeAttribute('style');
      return;
    }
    const text = this.#with.exploring() ? null : (opener?.closest('.text') ?? document.querySelector('.current .text'));
    const outline = document.querySelector('.overlay :is(.inspected-edge, .inspected-ring)');
    const { width, height } = card.getBoundingClientRect();
    const place = cardPlace({
      width: innerWidth,
      height: innerHeight,
      card: { width, height: height - card.clientHeight + card.scrollHeight },
      column: document.querySelector('article')?.getBoundingClientRect() ?? null,
      text: text?.getBoundingClientRect() ?? null,
      outline: outline?.getBoundingClientRect() ?? null,
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

  /** The whole of what the card is about, in the map that the reader moves. */
  #look(): void {
    if (!this.#with.exploring()) this.#with.explore();
    const { card } = this.#state;
    this.#controller.look(freeOf(card));
    card?.focus({ preventScroll: true });
  }

  #read(mention: MentionRef): void {
    this.close();
    this.#with.read(mention.element);
  }

  /** Borders as of the reader's date, or of the story's. */
  #date(day: Day | null): void {
    this.#chosen = day;
    this.#controller.date(day ?? this.#with.day());
    this.#note();
  }

  /** What stands under the map: of which day its borders are, and how true from where the reader has come. */
  #note(): void {
    const { host, stage } = this.#with;
    const line = host.querySelector('[data-borders-as-of]');
    if (!line) return;
    const { words, lang } = this.#file;
    const step = document.querySelectorAll<HTMLElement>('[data-step]')[stage.shown.scene.nearest];
    line.textContent = this.#with.exploring()
      ? borderNote(this.#chosen ?? this.#with.day(), this.#state.generalised, lang, words)
      : (step?.dataset['bordersAsOf'] ?? line.textContent);
  }
}

/**
 * While one explores, the whole stage is free but for a card: at the side on a wide screen, at the bottom of a phone's.
 * CSS px from each edge
 */
function freeOf(element: HTMLElement | null): Padding {
  const card = element?.getBoundingClientRect();
  const wide = isWide();
  const rtl = document.querySelector('.story')?.matches('[dir=rtl]') ?? false;
  const side = wide && card ? card.width + 64 : 24;
  return {
    top: 72,
    right: rtl ? side : 64,
    bottom: !wide && card ? card.height + 24 : 72,
    left: rtl ? 64 : side
  };
}
