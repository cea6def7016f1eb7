import type { MentionRef } from '#lib/components/inspection-state.svelte.ts';

/** Letters of the text on each side of a mention that say where it is. */
const AROUND = 42;

/** Where the text names a region or place, in reading order, each with the words around it. */
export function mentionsOf(id: string): MentionRef[] {
  const steps = [...document.querySelectorAll('[data-step]')];
  return [...document.querySelectorAll<HTMLElement>(`button[data-place="${CSS.escape(id)}"]`)].flatMap((element) => {
    const step = steps.findIndex((one) => one.contains(element));
    if (step < 0) return [];
    const block = element.closest('p, li, blockquote, h2, h3, h4') ?? element.parentElement!;
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEndBefore(element);
    const before = range.toString().replace(/\s+/g, ' ');
    range.setStartAfter(element);
    range.setEnd(block, block.childNodes.length);
    const after = range.toString().replace(/\s+/g, ' ');
    return [{ step, element, text: element.textContent, before: tail(before), after: head(after) }];
  });
}

const tail = (text: string): string => (text.length > AROUND ? `…${text.slice(-AROUND).replace(/^\S*\s/, '')}` : text);
const head = (text: string): string =>
  text.length > AROUND ? `${text.slice(0, AROUND).replace(/\s\S*$/, '')}…` : text;
