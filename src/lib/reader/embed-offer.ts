/** “Embed this story”: what it takes is fetched when somebody asks. */
export function offerEmbedding(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-embed-story]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => void import('./embed-dialog.ts').then(({ openDialog }) => openDialog(button)));
}
