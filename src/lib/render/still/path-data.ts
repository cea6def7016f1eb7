/**
 * Writes the data of an SVG path, each corner from the one before it: most of these numbers have one digit or two, and
 * the data comes to two thirds of what places take. Corners at one place are written once; a line that has no other is
 * a dot, by a round cap.
 */
export class PathData {
  #data = '';
  readonly #one: number;
  /** The last corner, in the smallest unit that is written. */
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  /** Corners since the last move. */
  #corners = 0;

  /** @param digits after the decimal point */
  constructor(digits: number) {
    this.#one = 10 ** digits;
  }

  moveTo(x: number, y: number): void {
    this.#endDot();
    this.#data += 'm' + this.#to(Math.round(x * this.#one), Math.round(y * this.#one));
    [this.#startX, this.#startY] = [this.#x, this.#y];
    this.#corners = 1;
  }

  lineTo(x: number, y: number): void {
    const [nextX, nextY] = [Math.round(x * this.#one), Math.round(y * this.#one)];
    if (nextX === this.#x && nextY === this.#y) return;
    const pair = this.#to(nextX, nextY);
    this.#data += pair.startsWith('-') ? pair : ` ${pair}`;
    this.#corners += 1;
  }

  closePath(): void {
    this.#data += 'z';
    [this.#x, this.#y] = [this.#startX, this.#startY];
    this.#corners = 0;
  }

  /** What has been written; the pen is empty after. */
  take(): string {
    this.#endDot();
    const data = this.#data;
    this.#data = '';
    [this.#x, this.#y] = [0, 0];
    return data;
  }

  #endDot(): void {
    if (this.#corners === 1) this.#data += 'h0';
    this.#corners = 0;
  }

  #to(x: number, y: number): string {
    const dx = String((x - this.#x) / this.#one);
    const dy = String((y - this.#y) / this.#one);
    [this.#x, this.#y] = [x, y];
    return dy.startsWith('-') ? dx + dy : `${dx} ${dy}`;
  }
}
