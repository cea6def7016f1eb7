import { mount } from 'svelte';
import AtlasPage from '#lib/components/AtlasPage.svelte';

// Kit's own client would style its announcer inline, which the page's policy forbids.
const target = document.querySelector<HTMLElement>('[data-atlas]');
if (target) {
  target.replaceChildren();
  mount(AtlasPage, { target, props: { root: target.dataset['root']! } });
}
