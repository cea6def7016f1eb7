/**
 * Whole numbers as text, as Google's Encoded Polyline Algorithm Format has them: five bits a character, the lowest first,
 * the sign in the lowest. In JSON a number of two digits takes three characters, and here one or two.
 */
export function encodeIntegers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    for (; rest >= 32; rest = Math.floor(rest / 32)) text += String.fromCharCode((rest % 32) + 32 + 63);
    text += String.fromCharCode(rest + 63);
  }
  return text;
}

/** The numbers of such a text, each within 31 bits. */
export function decodeIntegers(text: string): Int32Array {
  const numbers = new Int32Array(text.length);
  let [count, value, shift] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const part = text.charCodeAt(i) - 63;
    value |= (part & 31) << shift;
    shift += 5;
    if (part >= 32) continue;
    numbers[count++] = value & 1 ? ~(value >>> 1) : value >>> 1;
    value = shift = 0;
  }
  return numbers.subarray(0, count);
}
