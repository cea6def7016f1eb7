import type { Camera } from '#lib/camera/camera.ts';
import type { Frame } from '#lib/camera/frame.ts';
import { positionAt } from '#lib/camera/projection.ts';
import type { Vector } from '#lib/camera/vector.ts';
import { project, unproject, worldSize } from '#lib/geo/mercator.ts';

/** Levels of zoom a wheel's pixel is worth. */
const WHEEL = 1 / 300;
const ZOOM_RANGE = [0, 12] as const;

/** Dragging, pinching, the wheel and the keyboard on the light stage, as the live one has them from MapLibre. */
export class LightGestures {
  readonly #element: Element;
  readonly #stop = new AbortController();
  readonly #pointers = new Map<number, Vector>();
  #camera: Camera;
  #frame: Frame;
  readonly #moved: (camera: Camera) => void;

  constructor(element: Element, camera: Camera, frame: Frame, moved: (camera: Camera) => void) {
    this.#element = element;
    this.#camera = camera;
    this.#frame = frame;
    this.#moved = moved;
    const on = (type: string, listener: (event: never) => void, passive = true) =>
      element.addEventListener(type, listener as EventListener, { signal: this.#stop.signal, passive });
    on('pointerdown', (event: PointerEvent) => {
      element.setPointerCapture(event.pointerId);
      this.#pointers.set(event.pointerId, this.#at(event));
    });
    on('pointermove', (event: PointerEvent) => this.#drag(event));
    for (const type of ['pointerup', 'pointercancel']) {
      on(type, (event: PointerEvent) => this.#pointers.delete(event.pointerId));
    }
    on(
      'wheel',
      (event: WheelEvent) => {
        event.preventDefault();
        this.zoomBy(-event.deltaY * WHEEL, this.#at(event));
      },
      false
    );
    on('keydown', (event: KeyboardEvent) => this.#press(event), false);
  }

  zoomBy(levels: number, around: Vector = [this.#frame.width / 2, this.#frame.height / 2]): void {
    const zoom = Math.max(ZOOM_RANGE[0], Math.min(ZOOM_RANGE[1], this.#camera.zoom + levels));
    const fixed = project(positionAt(around, this.#camera, this.#frame));
    const size = worldSize(zoom);
    const center = unproject([
      fixed[0] - (around[0] - this.#frame.width / 2) / size,
      fixed[1] - (around[1] - this.#frame.height / 2) / size
    ]);
    this.#move({ ...this.#camera, center, zoom, bearing: 0, pitch: 0 });
  }

  close(): void {
    this.#stop.abort();
  }

  #drag(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = this.#at(event);
    const others = [...this.#pointers].filter(([id]) => id !== event.pointerId);
    this.#pointers.set(event.pointerId, now);
    const pan = 1 / this.#pointers.size;
    this.#panBy((now[0] - before[0]) * pan, (now[1] - before[1]) * pan);
    const other = others[0]?.[1];
    if (!other) return;
    const grown =
      Math.hypot(now[0] - other[0], now[1] - other[1]) / Math.hypot(before[0] - other[0], before[1] - other[1]);
    if (Number.isFinite(grown) && grown > 0) {
      this.zoomBy(Math.log2(grown), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
    }
  }

  #press(event: KeyboardEvent): void {
    const step = 100;
    const pans: Readonly<Record<string, Vector>> = {
      ArrowLeft: [step, 0],
      ArrowRight: [-step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step]
    };
    const pan = pans[event.key];
    if (pan) this.#panBy(...pan);
    else if (event.key === '+' || event.key === '=') this.zoomBy(1);
    else if (event.key === '-') this.zoomBy(-1);
    else return;
    event.preventDefault();
  }

  #panBy(dx: number, dy: number): void {
    const { width, height } = this.#frame;
    const center = positionAt([width / 2 - dx, height / 2 - dy], this.#camera, this.#frame);
    this.#move({ ...this.#camera, center });
  }

  #move(camera: Camera): void {
    this.#camera = camera;
    this.#moved(camera);
  }

  #at(event: MouseEvent): Vector {
    const { left, top } = this.#element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }
}
