const bytesOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const number = (value: number, length: number): number[] =>
  Array.from({ length }, (_, i) => (value / 256 ** (length - 1 - i)) & 0xff);

/** A box of an MP4 file. */
const boxOf = (type: string, ...content: readonly (readonly number[])[]): number[] => {
  const inside = content.flat();
  return [...number(inside.length + 8, 4), ...bytesOf(type), ...inside];
};

/** What a file says of a track, and nothing of its pictures. */
export interface Mp4 {
  readonly brand?: string;
  readonly codec?: string;
  readonly turned?: boolean;
  readonly sound?: boolean;
  /** Where it was taken, as phones write it. */
  readonly place?: string;
  /** How many bytes the head of a track has at most. */
  readonly head?: number;
}

/** A film of 640 by 360 pixels as far as its head goes: nothing of it can be played. */
export function mp4Of({
  brand = 'isom',
  codec = 'avc1',
  turned = false,
  sound = false,
  place,
  head = 84
}: Mp4): Uint8Array {
  const matrix = turned ? [0, 1, 0, -1, 0, 0, 0, 0, 1] : [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const track = (handler: string, entry: string): number[] =>
    boxOf(
      'trak',
      boxOf(
        'tkhd',
        [
          ...number(0, 40),
          ...matrix.flatMap((one) => number(one === 0 ? 0 : 65_536, 4)),
          ...number(640, 2),
          ...number(0, 2),
          ...number(360, 2),
          ...number(0, 2)
        ].slice(-head)
      ),
      boxOf(
        'mdia',
        boxOf('hdlr', number(0, 8), bytesOf(handler), number(0, 13)),
        boxOf('minf', boxOf('stbl', boxOf('stsd', number(0, 4), number(1, 4), boxOf(entry, number(0, 70)))))
      )
    );
  return Uint8Array.from([
    ...boxOf('ftyp', bytesOf(brand), number(0, 4)),
    ...boxOf(
      'moov',
      boxOf('mvhd', number(0, 100)),
      track('vide', codec),
      sound ? track('soun', 'mp4a') : [],
      place ? boxOf('udta', boxOf('\xa9xyz', bytesOf(place))) : []
    ),
    ...boxOf('mdat', bytesOf('pictures'))
  ]);
}
