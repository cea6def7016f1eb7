import { expect, it } from 'vitest';

it('has WebGL2, which the live map needs', () => {
  const gl = document.createElement('canvas').getContext('webgl2');
  expect(gl?.getParameter(gl.VERSION)).toContain('WebGL 2.0');
});
