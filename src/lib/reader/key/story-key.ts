import { isWide } from '#lib/components/wide-screen.ts';
import { WIDE_SCREEN } from '#lib/core/wide-screen.ts';
import type { KeyFile } from '#lib/render/key-file.ts';
import type { Stage } from '#lib/stage/stage.ts';
import type { SceneState } from '#lib/story/timeline.ts';
import { dimmed } from './dimmed.ts';
import '#lib/render/key.css';

/** The key on the stage: a line that opens, with what the looks of the nearest scene's map mean. */
export class StoryKey {
  readonly #host: HTMLElement;
  readonly #stage: Stage;
  readonly #file: KeyFile;
  readonly #element = element('section', 'key');
  readonly #line = element('button', 'key-line');
  readonly #body = element('div', 'key-body');
  /** What the stage has been asked to show in place of the other. */
  #lit: { readonly plain: SceneState; readonly shown: SceneState } | null = null;
  #shown = -1;
  /** By the reader, for every scene that has more than a line. */
  #opened = false;

  constructor(host: HTMLElement, stage: Stage, file: KeyFile) {
    this.#host = host;
    this.#stage = stage;
    this.#file = file;
    this.#element.dataset['key'] = '';
    this.#element.setAttribute('aria-label', file.label);
    this.#line.type = 'button';
    this.#body.id = 'key';
    this.#line.setAttribute('aria-controls', this.#body.id);
    this.#line.addEventListener('click', () => this.#open((this.#opened = this.#body.hidden !== false)));
    this.#element.append(this.#line, this.#body);
    this.#listen();
    this.#place();
    this.#show();
    host.querySelector('.dateline')!.before(this.#element);
    host.classList.add('keyed');
  }

  /** False where it was not open. */
  close(): boolean {
    if (!this.#opened) return false;
    this.#opened = false;
    if (!this.#line.hidden) this.#open(false);
    return true;
  }

  #open(opens: boolean): void {
    this.#line.setAttribute('aria-expanded', String(opens));
    this.#body.hidden = !opens;
    if (!opens) this.#light(null);
  }

  #listen(): void {
    new MutationObserver(() => this.#show()).observe(this.#host, { attributeFilter: ['data-scene'] });
    matchMedia(WIDE_SCREEN).addEventListener('change', () => {
      this.#shown = -1;
      this.#show();
    });
    new ResizeObserver(() => this.#place()).observe(this.#host.querySelector('.dateline')!);
    const entryOf = ({ target }: Event) => (target as Element).closest<HTMLElement>('[data-lights]');
    for (const type of ['pointerover', 'focusin']) {
      this.#body.addEventListener(type, (event) => this.#light(entryOf(event)));
    }
    this.#body.addEventListener('pointerleave', () => this.#light(this.#pressed()));
    this.#body.addEventListener('focusout', () => this.#light(this.#pressed()));
    // A finger does not hover: what is pressed stays lit until it is pressed again.
    this.#body.addEventListener('click', (event) => {
      const entry = entryOf(event);
      if (!entry) return;
      const before = this.#pressed();
      before?.setAttribute('aria-pressed', 'false');
      if (entry !== before) entry.setAttribute('aria-pressed', 'true');
      this.#light(this.#pressed());
    });
  }

  #pressed(): HTMLElement | null {
    return this.#body.querySelector<HTMLElement>('[aria-pressed="true"]');
  }

  /** The key of the nearest scene. */
  #show(): void {
    const { nearest } = this.#stage.shown.scene;
    const shown = this.#file.scenes[nearest]?.[isWide() ? 1 : 0] ?? 0;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#lit = null;
    this.#body.innerHTML = this.#file.keys[shown]!;
    const said = element('span', 'key-label');
    said.textContent = this.#file.label;
    this.#line.replaceChildren(said, ...inLine(this.#body));
    // What a line says whole has nothing to open; what says more than names do stands open where there is room.
    const whole = this.#body.querySelectorAll('li').length === 1 && !this.#body.querySelector('p');
    const boxed = this.#file.open && isWide();
    this.#element.classList.toggle('whole', whole && !boxed);
    this.#element.classList.toggle('boxed', boxed);
    this.#line.hidden = whole || boxed;
    this.#open(whole || boxed || this.#opened);
    this.#element.hidden = shown === 0;
  }

  /** Room for the line is what the line beside it leaves. */
  #place(): void {
    const { offsetWidth } = this.#host.querySelector<HTMLElement>('.dateline')!;
    this.#element.style.setProperty('--beside', `${offsetWidth}px`);
  }

  /** Has what an entry stands for show, and the rest step back; all as it is where there is none. */
  #light(entry: HTMLElement | null): void {
    const { camera, scene } = this.#stage.shown;
    // Where the reader has gone on, the map shows what it should.
    const plain = this.#lit && scene === this.#lit.shown ? this.#lit.plain : scene;
    this.#lit = null;
    if (!entry) {
      if (plain !== scene) this.#stage.show(camera, plain);
      return;
    }
    const shown = dimmed(plain, new Set(entry.dataset['lights']!.split(' ')));
    this.#lit = { plain, shown };
    this.#stage.show(camera, shown);
  }
}

/** A key in a line: looks under one title side by side before it, others each with its own name. */
function inLine(body: HTMLElement): Node[] {
  return [...body.querySelectorAll(':scope > ul > li')].map((item) => {
    const one = element('span', 'key-part');
    const title = item.querySelector('b') ?? item.querySelector('button > span');
    const words = element('span', 'key-words');
    words.append(...[...(title?.childNodes ?? [])].map((node) => node.cloneNode(true)));
    one.append(...[...item.querySelectorAll('svg')].map((swatch) => swatch.cloneNode(true)), words);
    return one;
  });
}

function element<K extends 'section' | 'button' | 'div' | 'span'>(
  name: K,
  className: string
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
