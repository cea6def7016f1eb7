import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';

/** A screen on which text has its own size and that shows the same: what is placed there is drawn so many times larger. */
export function smallerFrame(frame: Frame, scale: number): Frame {
  const scaled = (size: number) => size / scale;
  const { top, right, bottom, left } = frame.padding;
  return {
    ...frame,
    width: scaled(frame.width),
    height: scaled(frame.height),
    padding: { top: scaled(top), right: scaled(right), bottom: scaled(bottom), left: scaled(left) }
  };
}

/** The camera that sees there what another does here. */
export const fartherCamera = (camera: Camera, scale: number): Camera => ({
  ...camera,
  zoom: camera.zoom - Math.log2(scale)
});

/** The part of a frame that a map which is explored has for names: no text runs beside it. */
export const exploredFrame = (frame: Frame): Frame => ({
  ...frame,
  padding: { top: 8, right: 8, bottom: 40, left: 8 }
});
