import type { CustomLayerInterface } from 'maplibre-gl';
import type { Camera } from '#lib/camera/camera.ts';
import { project } from '#lib/geo/mercator.ts';
import type { PlaneBox } from '#lib/geo/quadrilateral.ts';
import type { Range } from '#lib/story/wipe.ts';
import { liveProgram } from './live-program.ts';

const VERTEX = `#version 300 es
uniform mat4 u_matrix;
in vec2 a_position;
out vec2 v_at;
void main() {
  v_at = a_position;
  gl_Position = u_matrix * vec4(a_position, 0.0, 1.0);
}`;

/** A picture, but for what of it lies west and east of a part of the plane. */
const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D u_picture;
uniform vec2 u_within;
uniform float u_weight;
in vec2 v_at;
out vec4 colour;
void main() {
  if (v_at.x < u_within.x || v_at.x >= u_within.y) discard;
  colour = texture(u_picture, v_at) * u_weight;
}`;

/** What a picture is drawn for; asked anew for each. */
export interface ImageShown {
  readonly camera: Camera;
  /** 0 to 1. */
  readonly weight: number;
  readonly within: Range | undefined;
}

interface Uploaded {
  readonly program: WebGLProgram;
  readonly buffer: WebGLBuffer;
  readonly texture: WebGLTexture;
}

/**
 * A picture over the live map, of which a part may show: MapLibre's own would be whole.
 * @param id of the layer, unique in the style
 * @param picture null until it has come
 */
export function liveImage(
  id: string,
  [left, top, right, bottom]: PlaneBox,
  picture: () => ImageBitmap | null,
  shown: () => ImageShown
): CustomLayerInterface {
  let uploaded: Uploaded | null = null;
  return {
    id,
    type: 'custom',
    onRemove(_, gl) {
      if (!uploaded) return;
      gl.deleteProgram(uploaded.program);
      gl.deleteBuffer(uploaded.buffer);
      gl.deleteTexture(uploaded.texture);
    },
    render(gl, { defaultProjectionData: { mainMatrix } }) {
      const { camera, weight, within = [-Infinity, Infinity] } = shown();
      const bitmap = picture();
      if (weight === 0 || !bitmap) return;
      // Here and not when it is added: what is bound between two pictures, MapLibre would not know of.
      uploaded ??= upload(gl as WebGL2RenderingContext, bitmap);
      const { program, buffer, texture } = uploaded;
      const share = (x: number): number => Math.max(-1, Math.min(2, (x - left) / (right - left)));
      const copy = Math.round(project(camera.center)[0] - (left + right) / 2);
      const at = (name: string) => gl.getUniformLocation(program, name);
      gl.useProgram(program);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.uniform1i(at('u_picture'), 0);
      gl.uniform2f(at('u_within'), share(within[0]), share(within[1]));
      gl.uniform1f(at('u_weight'), weight);
      gl.uniformMatrix4fv(at('u_matrix'), false, laid(mainMatrix, [left + copy, top], [right - left, bottom - top]));
      const position = gl.getAttribLocation(program, 'a_position');
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.enableVertexAttribArray(position);
      gl.vertexAttribPointer(position, 2, gl.FLOAT, false, 0, 0);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    }
  };
}

function upload(gl: WebGL2RenderingContext, bitmap: ImageBitmap): Uploaded {
  const program = liveProgram(gl, VERTEX, FRAGMENT);
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([0, 0, 1, 0, 0, 1, 1, 1]), gl.STATIC_DRAW);
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return { program, buffer, texture };
}

/** A matrix, in columns, of what is laid over a rectangle of the plane. */
function laid(
  matrix: ArrayLike<number>,
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number]
): Float32Array {
  const m = Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    m[12 + row] = m[row]! * x + m[4 + row]! * y + m[12 + row]!;
    m[row]! *= width;
    m[4 + row]! *= height;
  }
  return Float32Array.from(m);
}
