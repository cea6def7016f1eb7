type Place = [longitude: number, latitude: number];

/**
 * A ring as rough as a coast, counterclockwise around 45° E, 40° N, within 37 to 53° and 35 to 45°: the same whatever
 * the count, only more closely followed.
 * @param count of its corners; the first comes again at the end
 * @param digits of its coordinates, after the decimal point
 */
export function coast(count: number, digits = 5): Place[] {
  const one = 10 ** digits;
  const ring = Array.from({ length: count }, (_, i): Place => {
    const angle = (2 * Math.PI * i) / count;
    let radius = 5;
    for (let octave = 1; octave < 14; octave++) radius += (2 * Math.sin(angle * 2 ** octave + octave)) / 1.9 ** octave;
    return [
      Math.round((45 + radius * Math.cos(angle)) * one) / one,
      Math.round((40 + radius * 0.6 * Math.sin(angle)) * one) / one
    ];
  });
  return [...ring, ring[0]!];
}
