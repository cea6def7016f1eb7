import { read } from './read.ts';

// The script of a story's page, apart from what it runs: other pages have that too.
read();
