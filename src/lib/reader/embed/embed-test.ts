/** Puts the story that the address asks for into a page that shows a situation, and says what the loader did. */
interface Known {
  readonly title: string;
  readonly path: string;
}

const found = document.querySelector('[data-found]');
const embed = document.querySelector<HTMLElement>('[data-story]');
const frame = document.querySelector<HTMLIFrameElement>('[data-story-frame]');
const asked = new URLSearchParams(location.search).get('story');

for (const type of ['ready', 'failed']) {
  addEventListener(`lieudit:${type}`, () => {
    if (found) found.textContent = `${embed?.dataset['lieuditMode']} ${embed?.dataset['lieuditWhy']}`.trim();
  });
}
if (embed) {
  const stories = JSON.parse(embed.dataset['known'] ?? '[]') as readonly Known[];
  const story = stories.find(({ path }) => path === asked) ?? stories[0];
  if (story) {
    const url = new URL(`${embed.dataset['root']}/${story.path}`, location.href).href;
    embed.dataset['title'] = story.title;
    const link = embed.querySelector('a')!;
    link.href = url;
    link.textContent = story.title;
    embed.dataset['lieudit'] = url;
    (window as { lieudit?: { scan(): void } }).lieudit?.scan();
  }
}
if (frame && asked && /^[a-z0-9-]+\/([a-z]{2,3}\/)?$/.test(asked)) {
  frame.src = new URL(`${frame.dataset['root']}/${asked}embed/`, location.href).href;
}
if (frame && found) found.textContent = 'no loader';
