/** Index of the step that the address names, or -1. */
export function shownHash(steps: readonly HTMLElement[]): number {
  const id = decoded(location.hash.slice(1));
  return id ? steps.findIndex((step) => step.id === id) : -1;
}

/** Empty where an address was cut or mistyped, as in `#%`. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
