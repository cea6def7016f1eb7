import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StepSigns } from '#lib/reader/step-signs.ts';

/** As much of an element as a sign is. */
class Sign {
  readonly classes = new Set<string>();
  readonly classList = {
    add: (name: string) => this.classes.add(name),
    remove: (name: string) => this.classes.delete(name)
  };
  readonly attributes = new Map<string, string>();
  readonly style: Record<string, string> = {};
  textContent = '';
  constructor(
    readonly id = '',
    readonly dataset: Record<string, string> = {}
  ) {}
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
}

let [progress, words, date] = [new Sign(), new Sign(), new Sign()];
let links: Sign[];
let steps: Sign[];
let signs: StepSigns;

beforeEach(() => {
  [progress, words, date] = [new Sign(), new Sign(), new Sign()];
  links = [new Sign(), new Sign(), new Sign()];
  steps = ['one', 'two', 'three'].map((id) => new Sign(id, { alt: `map of ${id}`, bordersAsOf: `borders of ${id}` }));
  const found: Record<string, Sign> = {
    '[data-progress]': progress,
    '[data-words]': words,
    '[data-borders-as-of]': date
  };
  vi.stubGlobal('document', {
    querySelector: (selector: string) => found[selector] ?? null,
    querySelectorAll: () => links
  });
  signs = new StepSigns(steps as unknown as HTMLElement[]);
});
afterEach(() => vi.unstubAllGlobals());

const current = () => [
  steps.filter(({ classes }) => classes.has('current')).map(({ id }) => id),
  links.map(({ attributes }) => attributes.get('aria-current') ?? '')
];

describe('the page says which step is read', () => {
  it('by the step, its link and the progress', () => {
    signs.show(0.2);
    expect(current()).toEqual([['one'], ['step', '', '']]);
    signs.show(1.4);
    expect(current()).toEqual([['two'], ['', 'step', '']]);
    expect(progress.style['transform']).toBe('scaleX(0.7)');
    signs.show(2);
    expect(current()).toEqual([['three'], ['', '', 'step']]);
    expect(progress.style['transform']).toBe('scaleX(1)');
  });

  it('in words, but for the step that it opens on', () => {
    signs.show(1);
    expect(words.textContent).toBe('');
    signs.show(2);
    expect(words.textContent).toBe('map of three');
  });

  it('to whoever follows: each step from now on, and that of now but for the first', () => {
    const told: (string | null)[] = [];
    signs.show(0);
    signs.follow((id) => told.push(id));
    expect(told).toEqual([]);
    signs.show(1);
    signs.show(1.2);
    signs.show(0);
    expect(told).toEqual(['two', null]);
    signs.show(2);
    const late: (string | null)[] = [];
    signs.follow((id) => late.push(id));
    expect(late).toEqual(['three']);
  });

  it('with its day, which a step without one leaves as it is', () => {
    signs.date(1);
    expect(date.textContent).toBe('borders of two');
    delete steps[2]!.dataset['bordersAsOf'];
    signs.date(2);
    expect(date.textContent).toBe('borders of two');
  });
});
