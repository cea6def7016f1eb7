import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { positionAt } from '#lib/camera/projection.ts';
import { project } from '#lib/geo/mercator.ts';
import { compareNodes, sharesInSight, wipeLines, type WipeLine } from '#lib/render/compare-nodes.ts';
import type { Extra, MakeExtra, Place } from '#lib/stage/extra.ts';
import { svgElement } from '#lib/stage/svg.ts';
import { svgOf } from '#lib/stage/svg-of.ts';
import type { SceneState } from '#lib/story/timeline.ts';

/** A key moves the line by this much of its way, as far as that is in sight, and another by that much. */
const [STEP, LEAP] = [0.05, 0.2];
/** Of the handle, CSS px: as large as a finger. */
const SIZE = 44;
/** From the edge of the map, CSS px. */
const MARGIN = 4;

/** The line between two pictures that are compared, with their days; and while the reader explores, a handle on it. */
export const extra: MakeExtra = (place: Place): Extra => {
  const handle = handleOf();
  let shown: { readonly camera: Camera; readonly scene: SceneState; readonly frame: Frame } | null = null;
  let line: WipeLine | null = null;
  /** Where a pointer has taken hold of the handle, from its middle, CSS px. */
  let grip: readonly [x: number, y: number] = [0, 0];

  function draw(camera: Camera, scene: SceneState, frame: Frame, explored: boolean): void {
    const nodes = compareNodes(place.map, scene, camera, frame, explored);
    if (nodes.length > 0 || place.over.firstChild) place.over.replaceChildren(...nodes.map(svgOf));
    shown = { camera, scene, frame };
    const rest = { ...scene, from: scene.nearest, to: scene.nearest, t: 0 };
    line = explored ? (wipeLines(place.map, rest, camera, frame, true)[0] ?? null) : null;
    if (!line) {
      handle.remove();
      return;
    }
    const { compare, share } = line;
    if (!handle.isConnected) place.host.append(handle);
    handle.style.translate = middleOf(line, frame)
      .map((value) => `${value - SIZE / 2}px`)
      .join(' ');
    handle.setAttribute('aria-label', compare.handle);
    handle.setAttribute('aria-valuenow', String(Math.round((1 - share) * 1000) / 10));
    const number = new Intl.NumberFormat(place.map.lang, { style: 'percent' });
    handle.setAttribute(
      'aria-valuetext',
      `${compare.dates[0]}: ${number.format(1 - share)} · ${compare.dates[1]}: ${number.format(share)}`
    );
  }

  function wipe(share: number): void {
    if (shown) place.show({ ...shown.scene, wiped: Math.max(0, Math.min(1, share)) });
  }

  function drag({ clientX, clientY }: PointerEvent): void {
    if (!shown || !line) return;
    const { left, top } = place.host.getBoundingClientRect();
    const at = [clientX - left - grip[0], clientY - top - grip[1]] as const;
    const [x] = project(positionAt(at, shown.camera, shown.frame));
    const [from, to] = line.compare.span;
    const copy = Math.round(x - (from + to) / 2);
    wipe((x - copy - to) / (from - to));
  }

  handle.addEventListener('pointerdown', (event) => {
    // Of the line and not of the map under it.
    event.stopPropagation();
    event.preventDefault();
    handle.focus({ preventScroll: true });
    const { left, top } = handle.getBoundingClientRect();
    grip = [event.clientX - left - SIZE / 2, event.clientY - top - SIZE / 2];
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    event.stopPropagation();
    if (handle.hasPointerCapture(event.pointerId)) drag(event);
  });
  for (const type of ['mousedown', 'touchstart', 'touchmove', 'dblclick', 'click', 'pointerup'] as const) {
    handle.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  handle.addEventListener('keydown', (event) => {
    if (!shown || !line) return;
    const { compare, share } = line;
    // As a slider has them: what is more of the first picture moves the line to the side of the second.
    const right = compare.span[0] < compare.span[1] ? STEP : -STEP;
    const [least, most] = sharesInSight(compare, shown.camera, shown.frame) ?? [0, 1];
    const more: Readonly<Record<string, number>> = {
      ArrowRight: right,
      ArrowLeft: -right,
      ArrowUp: STEP,
      ArrowDown: -STEP,
      PageUp: LEAP,
      PageDown: -LEAP,
      Home: -Infinity,
      End: Infinity
    };
    const change = more[event.key];
    if (change === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // From where it is seen; what goes beyond that wipes whole what is in sight.
    const next = Math.max(least, Math.min(most, share)) - change * (most - least || 1);
    wipe(next <= least ? 0 : next >= most ? 1 : next);
  });

  return {
    show: (camera, scene, frame) => draw(camera, scene, frame, false),
    explore: (camera, scene, frame) => draw(camera, scene, frame, true),
    close: () => handle.remove()
  };
};

/** Where a line's handle is, which stays in the frame. */
function middleOf({ from, to }: WipeLine, frame: Frame): number[] {
  const within = (value: number, size: number) =>
    Math.max(MARGIN + SIZE / 2, Math.min(size - MARGIN - SIZE / 2, value));
  return [within((from[0] + to[0]) / 2, frame.width), within((from[1] + to[1]) / 2, frame.height)];
}

function handleOf(): HTMLElement {
  const handle = document.createElement('div');
  Object.assign(handle.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    zIndex: '3',
    width: `${SIZE}px`,
    height: `${SIZE}px`,
    borderRadius: '50%',
    boxSizing: 'border-box',
    border: '2px solid var(--ink)',
    background: 'var(--paper)',
    color: 'var(--ink)',
    cursor: 'ew-resize',
    touchAction: 'none'
  });
  handle.tabIndex = 0;
  for (const [name, value] of Object.entries({ role: 'slider', 'aria-valuemin': '0', 'aria-valuemax': '100' })) {
    handle.setAttribute(name, value);
  }
  const sign = svgElement('svg', { viewBox: '-20 -20 40 40', width: '100%', height: '100%', 'aria-hidden': 'true' }, [
    svgElement('path', { d: 'M-6-7L-13 0L-6 7zM6-7L13 0L6 7z', fill: 'currentcolor' })
  ]);
  handle.append(sign);
  return handle;
}
