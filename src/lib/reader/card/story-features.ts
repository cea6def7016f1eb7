import type { FeatureCollection } from 'geojson';
import type { Vector } from '#lib/camera/vector.ts';
import { PART } from '#lib/render/layer-things.ts';
import { featuresInView, featureUnder, type Hit, type ShownLayer } from '#lib/stage/feature-under.ts';
import type { Stage } from '#lib/stage/stage.ts';
import { fetchWhole } from '#lib/stage/until-there.ts';

/** What parts a layer's id from the number of a part of it. */
const PARTED = '~';

/** The features of a story's own layers, fetched when the reader first asks for one; the map has most files already. */
export class StoryFeatures {
  readonly #stage: Pick<Stage, 'shown' | 'layers'>;
  readonly #url: URL;
  readonly #data = new Map<string, Promise<FeatureCollection | null>>();
  #loaded: readonly ShownLayer[] = [];

  /** @param url of the story's map.json */
  constructor(stage: Pick<Stage, 'shown' | 'layers'>, url: URL) {
    this.#stage = stage;
    this.#url = url;
  }

  /** The layers that show now, from below; one whose file is lost is as if it did not. */
  async load(): Promise<void> {
    const layers = this.#own.filter(({ id }) => this.#shows(id));
    const all = await Promise.all(layers.map(async (layer) => ({ layer, data: await this.#dataOf(layer.id) })));
    this.#loaded = all.flatMap(({ layer, data }) => (data ? [{ layer, data }] : []));
  }

  /** Whether the map shows any. */
  get any(): boolean {
    return this.#own.some(({ id }) => this.#shows(id));
  }

  under(point: Vector): Hit | null {
    return featureUnder(this.#shown(), point, this.#stage.shown);
  }

  inView(): Hit[] {
    return featuresInView(this.#shown(), this.#stage.shown);
  }

  /** Layers with shapes of their own: those of regions are drawn of the atlas, whose cards have their values. */
  get #own(): Stage['layers'] {
    return this.#stage.layers.filter(({ kind }) => kind !== 'region' && kind !== 'image');
  }

  /** Whether anything of a layer shows: the layer, or one of the parts that it is drawn in. */
  #shows(id: string): boolean {
    return [...this.#stage.shown.scene.layer].some(([part, weight]) => weight > 0 && part.split(PARTED, 1)[0] === id);
  }

  /** Of what is there, what shows now: of a layer that is drawn in parts, the features of some. */
  #shown(): ShownLayer[] {
    const { layer: weights } = this.#stage.shown.scene;
    return this.#loaded.map(({ layer, data }) => ({
      layer,
      data: {
        ...data,
        features: data.features.filter(({ properties }) => {
          const part: unknown = properties?.[PART];
          return (weights.get(typeof part === 'string' ? part : layer.id) ?? 0) > 0;
        })
      }
    }));
  }

  #dataOf(id: string): Promise<FeatureCollection | null> {
    const known = this.#data.get(id);
    if (known) return known;
    const coming = fetchWhole<FeatureCollection>(new URL(`layers/${id}.geojson`, this.#url), 0).catch(() => {
      this.#data.delete(id);
      return null;
    });
    this.#data.set(id, coming);
    return coming;
  }
}
