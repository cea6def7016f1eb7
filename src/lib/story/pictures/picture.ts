/** Formats that are decoded, and written anew for the page. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff' | 'svg';

/** A picture of a story's folder that can be shown: what checks and pages need to know of it without its pixels. */
export interface Picture {
  /** By its bytes, whatever its name ends in. */
  readonly kind: PictureKind;
  /** As it is seen: turned as its EXIF orientation says. Of an SVG, as many as it is drawn with. px */
  readonly width: number;
  readonly height: number;
  /** Whether something shows through it. */
  readonly alpha: boolean;
  /** Whether it moves; its first frame is what is shown. */
  readonly animated: boolean;
  /** Differs where its bytes do: ten hexadecimal digits. */
  readonly hash: string;
}

/** Why a file that is called like a picture cannot be shown as one. */
export interface PictureFault {
  readonly code: 'picture-unreadable' | 'picture-large';
  /** A sentence: “This is a web page, and no picture.” */
  readonly message: string;
  readonly hint: string;
}

/** Larger than any camera's own file. In bytes. */
export const LARGEST_PICTURE = 40_000_000;

/** As many as the largest cameras of phones take, and far from what a decoder cannot hold. */
export const MOST_PIXELS = 120_000_000;

/** What a picture's file is called. */
export const PICTURE_NAME = /\.(?:jpe?g|jfif|png|webp|avif|gif|hei[cf]|tiff?|svg|bmp|jxl|jp2|psd|ico)$/i;

export const isFault = (read: Picture | PictureFault): read is PictureFault => 'code' in read;
