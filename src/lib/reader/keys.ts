export interface Commands {
  by(steps: number): void;
  /** Leaves whatever is open; false where nothing was. */
  escape(): boolean;
}

/** Steps by `j` and `k` and the arrows to the sides; the arrows up and down are the browser's own scroll. */
export function listenToKeys(commands: Commands): void {
  if (!document.querySelector('[data-step]')) return;
  const rtl = document.querySelector('[dir=rtl]') !== null;
  const steps: Readonly<Record<string, number>> = {
    j: 1,
    k: -1,
    ArrowRight: rtl ? -1 : 1,
    ArrowLeft: rtl ? 1 : -1
  };
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape') {
      if (commands.escape()) event.preventDefault();
      return;
    }
    const target = event.target as HTMLElement | null;
    if (target?.closest('input, select, textarea, pre, .table, [contenteditable], .exploring [data-stage]')) return;
    const step = steps[event.key];
    if (step === undefined || document.documentElement.classList.contains('exploring')) return;
    event.preventDefault();
    commands.by(step);
  });
}
