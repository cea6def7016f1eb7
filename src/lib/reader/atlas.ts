import { mount } from 'svelte';
import { untilThere } from '#lib/stage/until-there.ts';

// Kit's own client would style its announcer inline, which the page's policy forbids.
const target = document.querySelector<HTMLElement>('[data-atlas]');
if (target) {
  // Asked for by name: the style sheets that it shares with a story's card come with it, which Kit leaves out of a page
  // that has them by way of another's script.
  const { default: AtlasPage } = await untilThere(() => import('#lib/components/AtlasPage.svelte'));
  target.replaceChildren();
  mount(AtlasPage, { target, props: { root: target.dataset['root']! } });
}
