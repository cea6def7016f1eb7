import { mount, unmount } from 'svelte';
import EmbedDialog from '#lib/components/EmbedDialog.svelte';
import type { EmbedWords } from '#lib/components/embed-words.ts';

/** Opens what there is to copy for a page that embeds the story; the focus comes back to the button. */
export function openDialog(button: HTMLButtonElement): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const here = new URL(canonical ?? location.href);
  here.hash = here.search = '';
  const languages = [...document.querySelectorAll<HTMLAnchorElement>('.byline a[hreflang]')].map((link) => ({
    lang: link.hreflang,
    href: new URL(link.getAttribute('href')!, here).href
  }));
  const dialog = mount(EmbedDialog, {
    target: document.querySelector('.story')!,
    props: {
      title: document.querySelector('h1')?.textContent?.trim() ?? '',
      versions: [{ lang: document.documentElement.lang, href: here.href }, ...languages],
      root: new URL(`${button.dataset['root']}/`, here).href,
      announced: document.querySelector('link[type="application/json+oembed"]') !== null,
      lang: button.closest<HTMLElement>('[lang]')!.lang,
      words: JSON.parse(button.dataset['words']!) as EmbedWords,
      onclose: () => {
        void unmount(dialog);
        button.focus();
      }
    }
  });
}
