import type { CustomLayerInterface, Map as MapLibre } from 'maplibre-gl';

/** What each number of a shader is called, from before the stage has asked where it is. */
const uniformNames = new WeakMap<WebGLUniformLocation, string>();
/** What pictures that were given to the graphics card look like. */
const pictures = new WeakMap<WebGLTexture, Likeness>();

const { getUniformLocation, texImage2D } = WebGL2RenderingContext.prototype;
WebGL2RenderingContext.prototype.getUniformLocation = function (program, name) {
  const location = getUniformLocation.call(this, program, name);
  if (location) uniformNames.set(location, name);
  return location;
};
WebGL2RenderingContext.prototype.texImage2D = function (this: WebGL2RenderingContext, ...given: unknown[]) {
  const last = given.at(-1);
  const texture = this.getParameter(this.TEXTURE_BINDING_2D) as WebGLTexture | null;
  if (texture && last instanceof ImageBitmap) pictures.set(texture, likeness(last));
  Reflect.apply(texImage2D, this, given);
} as typeof texImage2D;

/** A picture in a few pixels: red, green, blue and cover of each, 0 to 255. */
export type Likeness = readonly number[];

/** Across and down. */
const PIXELS = 8;

export function likeness(picture: CanvasImageSource): Likeness {
  const context = new OffscreenCanvas(PIXELS, PIXELS).getContext('2d')!;
  context.drawImage(picture, 0, 0, PIXELS, PIXELS);
  return [...context.getImageData(0, 0, PIXELS, PIXELS).data];
}

/** What stripes are drawn with, lengths in CSS px. */
export interface Stripes {
  readonly colour: readonly number[];
  readonly width: number;
  readonly pitch: number;
  /** Degrees to the right. */
  readonly rise: number;
}

/** A picture as it is laid on the map. */
export interface Laid {
  readonly picture: Likeness;
  /** On the screen, CSS px: its top left, top right, bottom right and bottom left. */
  readonly corners: readonly (readonly [x: number, y: number])[];
  /** The part of it that shows, 0 to 1 of its width. */
  readonly part: readonly [from: number, to: number];
  readonly strength: number;
}

/** What a layer of the stage's own has the graphics card draw. */
interface Calls {
  readonly stripes: Stripes[];
  readonly laid: Laid[];
}

/** What is set of the stage's own shaders while the map draws, layer by layer. */
export function calls(map: MapLibre): ReadonlyMap<string, Calls> {
  const { prototype } = WebGL2RenderingContext;
  const { uniform1f, uniform2f, uniform4f, uniformMatrix4fv, drawArrays } = prototype;
  const style = new Set(map.getStyle().layers.map(({ id }) => id));
  const own = map.getLayersOrder().filter((id) => !style.has(id));
  const made = own.map(
    (id) => (map.getLayer(id) as unknown as { implementation: CustomLayerInterface }).implementation
  );
  const renders = made.map(({ render }) => render);
  const { clientWidth, clientHeight } = map.getContainer();
  const ratio = map.getCanvas().width / clientWidth;
  const found = new Map<string, Calls>();
  let drawn: Calls | null = null;
  let set = new Map<string, readonly number[]>();
  made.forEach((one, i) => {
    one.render = function (...given) {
      drawn = { stripes: [], laid: [] };
      set = new Map();
      found.set(own[i]!, drawn);
      renders[i]!.apply(this, given);
      drawn = null;
    };
  });
  const keep = (location: WebGLUniformLocation | null, ...values: number[]): void => {
    if (location) set.set(uniformNames.get(location) ?? '', values);
  };
  prototype.uniform1f = function (location, x) {
    keep(location, x);
    uniform1f.call(this, location, x);
  };
  prototype.uniform2f = function (location, x, y) {
    keep(location, x, y);
    uniform2f.call(this, location, x, y);
  };
  prototype.uniform4f = function (location, ...colour) {
    keep(location, ...colour);
    const one = (name: string): number => set.get(name)![0]! / ratio;
    const [x, y] = set.get('u_across') ?? [0, 0];
    if (location && uniformNames.get(location) === 'u_colour') {
      const rise = (Math.atan2(x!, -y!) * 180) / Math.PI;
      drawn?.stripes.push({ colour, width: one('u_width'), pitch: one('u_pitch'), rise });
    }
    uniform4f.call(this, location, ...colour);
  };
  prototype.uniformMatrix4fv = function (
    this: WebGL2RenderingContext,
    location: WebGLUniformLocation | null,
    turned: boolean,
    matrix: Float32Array,
    ...more: number[]
  ) {
    keep(location, ...matrix);
    Reflect.apply(uniformMatrix4fv, this, [location, turned, matrix, ...more]);
  } as typeof uniformMatrix4fv;
  prototype.drawArrays = function (...given) {
    const [part, matrix] = [set.get('u_within'), set.get('u_matrix')];
    if (drawn && part && matrix) {
      const picture = pictures.get(this.getParameter(this.TEXTURE_BINDING_2D) as WebGLTexture)!;
      const corners = SQUARE.map((at) => screenBy(matrix, at, clientWidth, clientHeight));
      const within = part.map((share) => Math.max(0, Math.min(1, share))) as [number, number];
      drawn.laid.push({ picture, corners, part: within, strength: set.get('u_weight')![0]! });
    }
    drawArrays.apply(this, given);
  };
  try {
    map.redraw();
  } finally {
    Object.assign(prototype, { uniform1f, uniform2f, uniform4f, uniformMatrix4fv, drawArrays });
    made.forEach((one, i) => (one.render = renders[i]!));
  }
  return found;
}

const SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1]
] as const;

/** Where a matrix, in columns, puts a point of the plane on a screen. */
function screenBy(
  matrix: readonly number[],
  [x, y]: readonly [number, number],
  width: number,
  height: number
): readonly [number, number] {
  const row = (i: number): number => matrix[i]! * x + matrix[4 + i]! * y + matrix[12 + i]!;
  const w = row(3);
  return [((row(0) / w + 1) / 2) * width, ((1 - row(1) / w) / 2) * height];
}
