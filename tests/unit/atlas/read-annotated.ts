/** A sentence, and where it names which place. */
export interface Annotated {
  readonly text: string;
  readonly places: readonly { readonly start: number; readonly end: number; readonly id: string }[];
}

/** The items of a Markdown list in which each place is a link to its id: `- Le [Mali](ML) …`. */
export function readAnnotated(markdown: string): Annotated[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => {
      let text = '';
      const places: { start: number; end: number; id: string }[] = [];
      for (const [part, name, id] of line.slice(2).matchAll(/\[([^\]]+)\]\(([\w-]+)\)|[^[]+|\[/gu)) {
        if (name !== undefined && id !== undefined)
          places.push({ start: text.length, end: text.length + name.length, id });
        text += name ?? part;
      }
      return { text, places };
    });
}
