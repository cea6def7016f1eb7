/** A story to begin from, which is sound as it is. Its scenes name places by id, which holds in any language. */
export const starterStory = (title: string, lang: string, today: string): string => `---
title: ${JSON.stringify(title)}
standfirst: One or two sentences that say what the story is about.
lang: ${lang}
date: ${today} # borders are drawn as of this day
published: ${today}
authors: []
sources: []
# - title: What it is called
#   publisher: Who published it
#   url: https://example.org/
#   date: ${today}
---

What stands before the first scene is the introduction. Take it out, or write your own.

\`\`\`scene
id: beginning
view: [FR] # what the map must show: names in the language of the story, or ids
highlight: [FR]
\`\`\`

The paragraphs that are read over this scene.

\`\`\`scene
id: journey
mark: [paris, london]
route: [paris, london]
\`\`\`

The paragraphs that are read over the next one. docs/story-format.md tells all that a scene can say.
`;
