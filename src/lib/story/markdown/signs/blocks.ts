import { quote } from '#lib/story/fields/located.ts';
import type { Sign } from './sign.ts';

const DELIMITERS = String.raw`[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){1,60}\|?[ \t]*`;
const ROW = String.raw`[ \t]*\|[^\n]{0,1000}\|[ \t]*`;

/** Signs of what takes lines of its own. */
export const BLOCKS: readonly Sign[] = [
  {
    code: 'table-broken',
    pattern: new RegExp(
      [
        // A row of names, one of dashes that has not as many, and all that follows.
        String.raw`^[^\n]*\n(?:${DELIMITERS}|[ \t]*\|[ \t]*:?-+:?[ \t]*\|[ \t]*)$(?:\n[^\n]*)*`,
        String.raw`^${ROW}$(?:\n${ROW}$)+`,
        String.raw`^[ \t]*\+(?:[-=]{2,100}\+){1,60}$(?:\n[^\n]*)*`,
        // As it is pasted from a sheet.
        String.raw`^[^\n\t]{1,200}\t[^\n]*(?:\n[^\n\t]{1,200}\t[^\n]*)+`
      ].join('|'),
      'gmu'
    ),
    message: () => 'This is meant as a table, and is published as the signs that it is written with.',
    hint: 'Write a first line of names, “| a | b |”, below it one of dashes, “| --- | --- |”, with as many cells, and leave a blank line before them.'
  },
  {
    code: 'extension-unsupported',
    pattern: /^:{3,}[^\n]{0,200}|^::?[a-z][\w-]{0,40}(?=[[{])[^\n]{0,200}/gmu,
    message: (found) => `${quote(found)} opens or closes a box elsewhere, and is published as it stands here.`,
    hint: 'Write an aside: “> [!aside] Title”, and each line of it with > before it.'
  },
  {
    code: 'extension-unsupported',
    pattern: /^\[!\w{2,20}\][+-]?/gmu,
    message: (found) => `${quote(found)} makes a note of a quote elsewhere, and is published as it stands here.`,
    hint: 'Write [!aside], and what kind of note it is as its title: “> [!aside] Warning”.'
  },
  {
    code: 'extension-unsupported',
    pattern: /(?<=\n)[ \t]*:[ \t]{1,4}(?=\S)[^\n]{0,100}/gu,
    message: (found) => `${quote(found)} explains a word elsewhere, and is published with its colon here.`,
    hint: 'Put the word alone on the line above, in 60 letters at most; a colon that ends a phrase goes to the end of its line.'
  },
  {
    code: 'extension-unsupported',
    pattern: /^\[\[?_{0,2}TOC_{0,2}\]?\]$|^\*\[[^[\]\n]{1,60}\]:[^\n]{0,200}/gimu,
    message: (found) => `${quote(found)} means nothing here, and is published as it stands.`,
    hint: 'Take the line out.'
  },
  {
    code: 'list-broken',
    // The first such line tells of all.
    pattern: /^[ \t]*[•◦▪‣●○∙⁃][ \t\u00a0]?[^\n]*(?:\n[^\n]*)*/gmu,
    message: (found) => `${quote(found)} looks like a list, and its lines run together.`,
    hint: 'Begin each line with “- ”, a hyphen and a space.'
  },
  {
    code: 'list-broken',
    pattern: /^(?:-|\+|\d{1,3}[.)])(?=[\p{L}«“"])[^\n]*(?:\n(?:-|\+|\d{1,3}[.)])(?=[\p{L}«“"])[^\n]*)+/gmu,
    message: (found) => `${quote(found)} looks like a list, and its lines run together.`,
    hint: 'Put a space after the sign that begins each line.'
  }
];
