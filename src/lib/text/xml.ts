/** Text with the characters that XML takes as its own replaced. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

// eslint-disable-next-line no-control-regex -- the very characters that XML 1.0 has no way to write
const UNWRITABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Text for an XML document: without the characters that XML has not, those that it takes as its own replaced. */
export const xmlText = (text: string): string => escapeXml(text.replace(UNWRITABLE, ''));
