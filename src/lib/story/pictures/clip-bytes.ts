/** A clip that every browser plays. */
export interface Clip {
  /** As it is seen, turned as the file says. px */
  readonly width: number;
  readonly height: number;
  readonly sound: boolean;
}

/** The same, of a story's folder. */
export interface ClipFile extends Clip {
  /** Differs where its bytes do: ten hexadecimal digits. */
  readonly hash: string;
}

export interface ClipFault {
  readonly code: 'clip-unreadable' | 'file-too-large';
  readonly message: string;
  readonly hint: string;
}

/** What a clip's file is called. */
export const CLIP_NAME = /\.(?:mp4|m4v|mov|qt|webm|mkv|avi|ogv|wmv|mpe?g|3gp)$/i;

/** As much as a reader on a phone waits for who asked for it. In bytes. */
export const LARGEST_CLIP = 8_000_000;

const CURE =
  'Convert it: ffmpeg -i in.mov -an -c:v libx264 -crf 28 -vf "scale=960:-2" -pix_fmt yuv420p -movflags +faststart out.mp4';

const fault = (message: string): ClipFault => ({ code: 'clip-unreadable', message, hint: `${CURE}.` });

const CODECS: Readonly<Record<string, string>> = {
  hvc1: 'HEVC (H.265)',
  hev1: 'HEVC (H.265)',
  av01: 'AV1',
  vp09: 'VP9',
  vp08: 'VP8',
  mp4v: 'MPEG-4 Part 2',
  apch: 'ProRes',
  apcn: 'ProRes',
  jpeg: 'Motion JPEG'
};

/** A box of an MP4 file (ISO/IEC 14496-12): where its content begins and ends. */
export interface Mp4Box {
  readonly type: string;
  /** Of the box itself, with its head. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The boxes of a range; those that break off end where the range does. */
export function* boxesIn(bytes: Uint8Array, from = 0, to = bytes.length): Generator<Mp4Box> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + 8 <= to;) {
    const short = view.getUint32(at);
    const long = short === 1 && at + 16 <= to;
    const size = short === 0 ? to - at : long ? Number(view.getBigUint64(at + 8)) : short;
    if (size < 8) return;
    yield { type: letters(bytes, at + 4), at, from: at + (long ? 16 : 8), to: Math.min(to, at + size) };
    at += size;
  }
}

const letters = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

const find = (bytes: Uint8Array, within: Mp4Box, ...types: readonly string[]): Mp4Box | undefined =>
  types.reduce<Mp4Box | undefined>(
    (box, type) => box && [...boxesIn(bytes, box.from, box.to)].find((one) => one.type === type),
    within
  );

/** Of a file that is larger. @param size in bytes */
export function clipTooLarge(size: number): ClipFault {
  const message = `The clip has ${(size / 1e6).toFixed(1)} MB, more than the ${LARGEST_CLIP / 1e6} MB that one may have.`;
  return { code: 'file-too-large', message, hint: `Cut it, or make it smaller. ${CURE}.` };
}

/** What a file is that is called like a clip, by its bytes: MP4 with H.264, or why it is not. */
export function readClip(bytes: Uint8Array): Clip | ClipFault {
  if (letters(bytes, 0) === '\x1aE\xdf\xa3')
    return fault('This is a WebM or Matroska film, which not every browser plays.');
  if (letters(bytes, 0) === 'RIFF') return fault('This is an AVI film, which no browser plays.');
  if (letters(bytes, 4) !== 'ftyp' && letters(bytes, 4) !== 'moov') return fault('This is no film of a known kind.');
  if (letters(bytes, 8) === 'qt  ') return fault('This is a QuickTime film, which not every browser plays.');
  const moov = [...boxesIn(bytes)].find(({ type }) => type === 'moov');
  if (!moov) return fault('The film breaks off: what says how it is to be played is missing.');
  const tracks = [...boxesIn(bytes, moov.from, moov.to)].filter(({ type }) => type === 'trak');
  const kinds = tracks.map((track) => {
    const handler = find(bytes, track, 'mdia', 'hdlr');
    return handler ? letters(bytes, handler.from + 8) : '';
  });
  const track = tracks[kinds.indexOf('vide')];
  const [samples, head] = track ? [find(bytes, track, 'mdia', 'minf', 'stbl', 'stsd'), find(bytes, track, 'tkhd')] : [];
  if (!samples || !head) return fault('The film has no pictures.');
  const codec = letters(bytes, samples.from + 12);
  if (!/^avc[13]$/.test(codec)) {
    return fault(`The film is encoded as ${CODECS[codec] ?? `“${codec}”`}, which not every browser plays.`);
  }
  // A head ends in a matrix and a size.
  if (head.to - head.from < 44) return fault('The film has no size.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint16(head.to - 8), view.getUint16(head.to - 4)];
  if (width === 0 || height === 0) return fault('The film has no size.');
  // A matrix without its first number turns it by a quarter.
  const turned = view.getInt32(head.to - 44) === 0;
  return { ...(turned ? { width: height, height: width } : { width, height }), sound: kinds.includes('soun') };
}

/** A clip without what its file says beside its pictures: where and when it was taken, with what, by whom. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const blank = (from: number, to: number): void => {
    for (const box of boxesIn(copy, from, to)) {
      if (box.type === 'moov' || box.type === 'trak') blank(box.from, box.to);
      else if (box.type === 'udta' || box.type === 'meta' || box.type === 'uuid') {
        // As long as before, so that nothing that is counted from the beginning of the file moves.
        copy.set([0x66, 0x72, 0x65, 0x65], box.at + 4);
        copy.fill(0, box.from, box.to);
      }
    }
  };
  blank(0, copy.length);
  return copy;
}
