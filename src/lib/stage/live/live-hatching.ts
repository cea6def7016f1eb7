import earcut, { flatten } from 'earcut';
import type { CustomLayerInterface } from 'maplibre-gl';
import type { Camera } from '#lib/camera/camera.ts';
import { screenOf } from '#lib/camera/projection.ts';
import { project, worldSize, type Point } from '#lib/geo/mercator.ts';
import { HATCH } from '#lib/render/drawing.ts';
import type { Texture } from '#lib/render/paint.ts';
import type { AreaFeature } from '#lib/render/shapes.ts';
import { liveProgram } from './live-program.ts';

const VERTEX = `#version 300 es
uniform mat4 u_matrix;
in vec2 a_position;
void main() { gl_Position = u_matrix * vec4(a_position, 0.0, 1.0); }`;

/** Stripes of the screen, as wide at any zoom: how far a point is from the middle of the nearest, in its own pixels. */
const FRAGMENT = `#version 300 es
precision highp float;
uniform vec2 u_across;
uniform float u_off;
uniform float u_pitch;
uniform float u_width;
uniform vec4 u_colour;
out vec4 colour;
void main() {
  float along = (dot(gl_FragCoord.xy, u_across) - u_off) / u_pitch;
  float away = abs(fract(along + 0.5) - 0.5) * u_pitch;
  colour = u_colour * clamp(u_width / 2.0 - away + 0.5, 0.0, 1.0);
}`;

/** A shape as triangles of the mercator plane, from a corner of its own: a graphics card's numbers are short. */
interface Triangles {
  readonly id: string;
  readonly origin: Point;
  readonly vertices: Float32Array;
}

interface Uploaded extends Pick<Triangles, 'id' | 'origin'> {
  readonly buffer: WebGLBuffer;
  readonly corners: number;
}

/** What the hatching is drawn for; asked anew for each picture. */
export interface HatchingShown {
  readonly camera: Camera;
  /** Of the map, CSS px. */
  readonly width: number;
  readonly height: number;
  /** How strongly each shape shows, 0 to 1; what is not named does not. */
  readonly weights: ReadonlyMap<string, number>;
  /** Of the stripes, `#RRGGBB`. */
  readonly colour: string;
}

/**
 * Hatched shapes on the live map, as SVG has them: a pattern of MapLibre's grows with its tile, to twice its size from one
 * level of zoom to the next.
 * @param id of the layer, unique in the style
 * @param anchor where on the plane the middle of a stripe lies
 * @param texture how the stripes lie: in one direction
 */
export function liveHatching(
  id: string,
  shapes: readonly AreaFeature[],
  anchor: Point,
  shown: () => HatchingShown,
  { pitch: apart, width: wide, rises: [slope] }: Texture = HATCH
): CustomLayerInterface {
  let shader: Shader | null = null;
  let uploaded: Uploaded[] | null = null;
  const rise = (slope! * Math.PI) / 180;
  // Across the stripes, y upwards: so does WebGL count.
  const across = [Math.sin(rise), -Math.cos(rise)] as const;
  return {
    id,
    type: 'custom',
    onAdd(_, gl) {
      shader = shaderOf(gl);
    },
    onRemove(_, gl) {
      for (const { buffer } of uploaded ?? []) gl.deleteBuffer(buffer);
      if (shader) gl.deleteProgram(shader.program);
    },
    render(gl, { defaultProjectionData: { mainMatrix } }) {
      const { camera, width, height, weights, colour } = shown();
      if (!shader || ![...weights.values()].some((weight) => weight > 0)) return;
      // Here and not when it is added: what is bound between two pictures, MapLibre would not know of.
      uploaded ??= shapes.map((shape) => upload(gl, trianglesOf(shape)));
      const drawn = uploaded.filter((one) => (weights.get(one.id) ?? 0) > 0);
      const { program, position, uniforms } = shader;
      const ratio = gl.drawingBufferWidth / width;
      const pitch = apart * ratio;
      const [x, y] = screenOf(anchor, camera, { width, height });
      gl.useProgram(program);
      gl.uniform2f(uniforms.u_across, ...across);
      // No more than a stripe off: the anchor may be a million pixels away, and a graphics card's numbers are short.
      gl.uniform1f(uniforms.u_off, ((x * across[0] + (height - y) * across[1]) * ratio) % pitch);
      gl.uniform1f(uniforms.u_pitch, pitch);
      gl.uniform1f(uniforms.u_width, wide * ratio);
      gl.enableVertexAttribArray(position);
      const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [
        number,
        number,
        number
      ];
      const [middle] = project(camera.center);
      const reach = Math.hypot(width, height) / 2 / worldSize(camera.zoom);
      for (const { id, origin, corners, buffer } of drawn) {
        const weight = weights.get(id)!;
        gl.uniform4f(uniforms.u_colour, red * weight, green * weight, blue * weight, weight);
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        gl.vertexAttribPointer(position, 2, gl.FLOAT, false, 0, 0);
        // The world goes on beyond the antimeridian.
        for (let copy = Math.floor(middle - reach); copy <= middle + reach; copy++) {
          gl.uniformMatrix4fv(uniforms.u_matrix, false, translated(mainMatrix, origin[0] + copy, origin[1]));
          gl.drawArrays(gl.TRIANGLES, 0, corners);
        }
      }
    }
  };
}

function upload(gl: WebGL2RenderingContext, { id, origin, vertices }: Triangles): Uploaded {
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STATIC_DRAW);
  return { id, origin, buffer, corners: vertices.length / 2 };
}

const UNIFORMS = ['u_matrix', 'u_across', 'u_off', 'u_pitch', 'u_width', 'u_colour'] as const;

/** The program, and where it takes what each picture gives it: asked for once, and not in each. */
interface Shader {
  readonly program: WebGLProgram;
  readonly position: number;
  readonly uniforms: Readonly<Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>>;
}

function shaderOf(gl: WebGL2RenderingContext): Shader {
  const program = liveProgram(gl, VERTEX, FRAGMENT);
  const locations = UNIFORMS.map((name) => [name, gl.getUniformLocation(program, name)]);
  return {
    program,
    position: gl.getAttribLocation(program, 'a_position'),
    uniforms: Object.fromEntries(locations) as Shader['uniforms']
  };
}

function trianglesOf({ id, geometry }: AreaFeature): Triangles {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const origin = project((polygons[0]?.[0]?.[0] ?? [0, 0]) as [number, number]);
  const vertices = polygons.flatMap((polygon) => {
    const flat = flatten(
      polygon.map((ring) =>
        ring.map((position) => {
          const [x, y] = project(position as [number, number]);
          return [x - origin[0], y - origin[1]];
        })
      )
    );
    return earcut(flat.vertices, flat.holes, flat.dimensions).flatMap((i) => [
      flat.vertices[2 * i]!,
      flat.vertices[2 * i + 1]!
    ]);
  });
  return { id: String(id), origin, vertices: Float32Array.from(vertices) };
}

/** A matrix, in columns, of what lies from a point of the plane on. */
function translated(matrix: ArrayLike<number>, x: number, y: number): Float32Array {
  const m = Array.from(matrix);
  for (let row = 0; row < 4; row++) m[12 + row] = m[row]! * x + m[4 + row]! * y + m[12 + row]!;
  return Float32Array.from(m);
}
