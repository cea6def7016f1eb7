/** What in the page says which step is read: the step itself, the list of steps, progress, the date, the words. */
export class StepSigns {
  readonly #steps: readonly HTMLElement[];
  readonly #links = [...document.querySelectorAll<HTMLAnchorElement>('[data-go-to]')];
  readonly #progress = document.querySelector<HTMLElement>('[data-progress]');
  readonly #words = document.querySelector<HTMLElement>('[data-words]');
  readonly #date = document.querySelector<HTMLElement>('[data-borders-as-of]');
  #follow: ((id: string | null) => void) | null = null;
  #nearest = -1;
  #dated = -1;

  constructor(steps: readonly HTMLElement[]) {
    this.#steps = steps;
  }

  show(position: number): void {
    const last = Math.max(1, this.#steps.length - 1);
    if (this.#progress) this.#progress.style.transform = `scaleX(${position / last})`;
    const nearest = Math.round(position);
    if (nearest === this.#nearest) return;
    const first = this.#nearest < 0;
    this.#steps[this.#nearest]?.classList.remove('current');
    this.#steps[nearest]?.classList.add('current');
    this.#links[this.#nearest]?.removeAttribute('aria-current');
    this.#links[nearest]?.setAttribute('aria-current', 'step');
    this.#nearest = nearest;
    const step = this.#steps[nearest];
    // Said politely, and not for the step that the page opens on.
    if (this.#words && !first) this.#words.textContent = step?.dataset['alt'] ?? '';
    if (!first || nearest > 0) this.#tell();
  }

  /** Tells each step that is read from now on, and that of now if it is not the first: its id, or null for the first. */
  follow(told: (id: string | null) => void): void {
    this.#follow = told;
    if (this.#nearest > 0) this.#tell();
  }

  #tell(): void {
    this.#follow?.(this.#nearest > 0 ? this.#steps[this.#nearest]!.id : null);
  }

  /** Borders as of the day of the step that is shown. */
  date(nearest: number): void {
    if (nearest === this.#dated) return;
    this.#dated = nearest;
    const text = this.#steps[nearest]?.dataset['bordersAsOf'];
    if (this.#date && text) this.#date.textContent = text;
  }
}
