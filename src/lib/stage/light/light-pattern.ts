import { stripeClass, type KindName } from '#lib/render/drawing.ts';
import type { Texture } from '#lib/render/paint.ts';
import { svgElement } from '#lib/stage/svg.ts';

/**
 * A tile of stripes that is not turned, in which a browser would blur them. The middle of one goes through its corner.
 *
 * @param looks class beside that of the stripes
 */
export function lightPattern(id: string, name: KindName, looks: string, texture: Texture): SVGPatternElement {
  const { rises, pitch, width: stroke } = texture;
  const [width, height] = sizeOf(texture);
  const lines = rises.flatMap((rise) => {
    if (rise === 0) return [0, pitch].map((y) => `M0 ${y}h${width}`);
    if (rise === 90) return [0, pitch].map((x) => `M${x} 0v${height}`);
    // From corner to corner, and on either side of that.
    const [start, end] = rise > 0 ? [2 * height, -height] : [-height, 2 * height];
    return [-width, 0, width].map((from) => `M${from - width} ${start}L${from + 2 * width} ${end}`);
  });
  return svgElement('pattern', { id, width, height, patternUnits: 'userSpaceOnUse' }, [
    svgElement('path', { class: `${stripeClass(name)} ${looks}`, 'stroke-width': stroke, d: lines.join('') })
  ]);
}

function sizeOf({ rises, pitch }: Texture): readonly [width: number, height: number] {
  const slanted = rises.find((rise) => rise % 90 !== 0);
  if (slanted === undefined) return [pitch, pitch];
  const rise = (Math.abs(slanted) * Math.PI) / 180;
  return [pitch / Math.sin(rise), pitch / Math.cos(rise)];
}
