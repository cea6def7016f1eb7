import { eastOf } from '#lib/geo/bounds.ts';
import { project } from '#lib/geo/mercator.ts';
import { boxOf } from '#lib/geo/quadrilateral.ts';
import type { Compare } from '#lib/story/staged.ts';
import type { Layer, Scene } from '#lib/story/story.ts';
import { directionOf } from '#lib/text/direction.ts';
import { dateIn } from '#lib/text/dates.ts';
import { pageLanguage, type Language } from '#lib/text/language.ts';
import { messagesIn } from '#lib/text/messages.ts';

/** Beside what a scene must show, this share of it is in sight on most screens. */
const BESIDE = 0.25;

/** What a scene compares: its two pictures, and over which part of them the line between wanders, as far as the scene shows them. */
export function comparison(
  { compare, view }: Pick<Scene, 'compare' | 'view'>,
  layers: readonly Layer[],
  lang: Language
): Compare | undefined {
  if (!compare) return undefined;
  const [before, after] = compare;
  const images = compare.flatMap((id) => layers.find((layer) => layer.id === id)?.image ?? []);
  const boxes = images.map(({ corners }) => boxOf(corners));
  if (boxes.length < 2) return undefined;
  let [west, east] = [Math.max(...boxes.map(([left]) => left)), Math.min(...boxes.map(([, , right]) => right))];
  // Beside each other they have nothing in common: the line goes over both.
  if (west >= east)
    [west, east] = [Math.min(...boxes.map(([left]) => left)), Math.max(...boxes.map(([, , right]) => right))];
  if (view.kind === 'bounds') {
    const [from, to] = [project([view.bounds[0], 0])[0], project([eastOf(view.bounds), 0])[0]];
    const beside = (to - from) * BESIDE;
    const [left, right] = [Math.max(west, from - beside), Math.min(east, to + beside)];
    if (left < right) [west, east] = [left, right];
  }
  const said = pageLanguage(lang);
  return {
    before,
    after,
    span: (directionOf(lang) === 'ltr' ? [west, east] : [east, west]).map(rounded) as [number, number],
    reach: [Math.min(...boxes.map(([, top]) => top)), Math.max(...boxes.map((box) => box[3]))].map(rounded) as [
      number,
      number
    ],
    dates: images.map(({ date }) => dateIn(date, said)) as [string, string],
    handle: messagesIn(said).compareHandle
  };
}

/** A tenth of a pixel at the nearest zoom that is of use. */
const rounded = (share: number): number => Math.round(share * 1e9) / 1e9;
