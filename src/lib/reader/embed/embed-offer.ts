import { atPress } from '#lib/reader/at-press.ts';

/** “Embed this story”: what it takes is fetched when somebody asks. */
export function offerEmbedding(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-embed-story]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    void atPress(() => import('./embed-dialog.ts')).then(
      ({ openDialog }) => openDialog(button),
      () => {} // The next press asks again.
    );
  });
}
