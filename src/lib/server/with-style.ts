/** A page with a style sheet of its own beside that of all pages; the page as it is where there is none to put in. */
export const withStyle = (html: string, css: string): string =>
  css === '' ? html : html.replace('</head>', () => `<style>${css}</style></head>`);
