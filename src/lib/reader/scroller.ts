/** What puts the scroll of a page at a height, CSS px from the document's top. */
export interface Scrolling {
  /** Takes the reader there. */
  to(top: number, behavior: ScrollBehavior): void;
  /** Puts it to where what is read is by now. */
  put(top: number): void;
}

const ofWindow: Scrolling = {
  to: (top, behavior) => window.scrollTo({ top, behavior }),
  // At once, and not where it is there already: that would end a scroll that is under way.
  put: (top) => {
    if (Math.abs(top - window.scrollY) >= 1) window.scrollTo({ top, behavior: 'instant' });
  }
};

/** Scrolls the page of a story: its own window does, or in an embed the page around it, for as long as that leads. */
export class Scroller implements Scrolling {
  #by = ofWindow;

  to(top: number, behavior: ScrollBehavior): void {
    this.#by.to(top, behavior);
  }

  put(top: number): void {
    this.#by.put(top);
  }

  /** @returns gives the scroll back to the window */
  handOver(by: Scrolling): () => void {
    this.#by = by;
    return () => (this.#by = ofWindow);
  }
}
