import type { Issue } from '#lib/story/issue.ts';

declare global {
  namespace App {
    interface Error {
      /** What its editors have to mend before the page can be made. */
      issues?: readonly Issue[];
    }
  }
}

export {};
