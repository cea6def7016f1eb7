/** CSS pixels kept free of the view at each edge of the frame. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The viewport of the map, in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly padding: Padding;
}
