import { Reading } from './reading.ts';

// The page is complete without this: whatever fails here leaves the text and its pictures.
const host = document.querySelector<HTMLElement>('[data-stage]');
if (host) void new Reading(host).start();
