import type { FeatureCollection } from 'geojson';
import type { Vector } from '#lib/camera/vector.ts';
import { featuresInView, featureUnder, type Hit, type ShownLayer } from '#lib/stage/feature-under.ts';
import type { Stage } from '#lib/stage/stage.ts';
import { fetchWhole } from '#lib/stage/until-there.ts';

/** The features of a story's own layers, fetched when the reader first asks for one; the map has most files already. */
export class StoryFeatures {
  readonly #stage: Pick<Stage, 'shown' | 'layers'>;
  readonly #url: URL;
  readonly #data = new Map<string, Promise<FeatureCollection | null>>();
  #shown: readonly ShownLayer[] = [];

  /** @param url of the story's map.json */
  constructor(stage: Pick<Stage, 'shown' | 'layers'>, url: URL) {
    this.#stage = stage;
    this.#url = url;
  }

  /** The layers that show now, from below; one whose file is lost is as if it did not. */
  async load(): Promise<void> {
    const { scene } = this.#stage.shown;
    const layers = this.#stage.layers.filter(({ id }) => (scene.layer.get(id) ?? 0) > 0);
    const all = await Promise.all(layers.map(async (layer) => ({ layer, data: await this.#dataOf(layer.id) })));
    this.#shown = all.flatMap(({ layer, data }) => (data ? [{ layer, data }] : []));
  }

  /** Whether the map shows any. */
  get any(): boolean {
    const { scene } = this.#stage.shown;
    return this.#stage.layers.some(({ id }) => (scene.layer.get(id) ?? 0) > 0);
  }

  under(point: Vector): Hit | null {
    return featureUnder(this.#shown, point, this.#stage.shown);
  }

  inView(): Hit[] {
    return featuresInView(this.#shown, this.#stage.shown);
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
