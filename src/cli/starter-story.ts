import { baseOf, type Language } from '#lib/text/language.ts';
import words from './starter-words.json' with { type: 'json' };

/** Whether there is a story to begin from in a language; in others it is in English. */
export const startsIn = (lang: Language): boolean => Object.hasOwn(words, baseOf(lang));

/** A story to begin from, in its language and sound as it is. Its scenes name places by id, which holds in any language. */
export function starterStory(title: string, lang: Language, today: string): string {
  const say = (words as Readonly<Record<Language, typeof words.en>>)[baseOf(lang)] ?? words.en;
  // In quotation marks, as a colon or an apostrophe in a language's sentence would be YAML's.
  return `---
title: ${JSON.stringify(title)}
standfirst: ${JSON.stringify(say.standfirst)}
lang: ${lang}
date: ${today} # ${say.asOf}
published: ${today}
authors: []
sources: []
# - title: ${say.sourceTitle}
#   publisher: ${say.sourcePublisher}
#   url: https://example.org/
#   date: ${today}
---

${say.introduction}

\`\`\`scene
id: beginning
view: [FR] # ${say.view}
highlight: [FR]
\`\`\`

${say.first}

\`\`\`scene
id: journey
mark: [paris, london]
route: [paris, london]
\`\`\`

${say.second}
`;
}
