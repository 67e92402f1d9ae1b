// Advance widths of Helvetica (Arial, Liberation Sans) in thousandths of the type size, from Adobe's Core 14 AFM
// files, for the characters from blank to tilde.
const ascii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const others: Readonly<Record<string, number>> = {
  ß: 611,
  ẞ: 741,
  Æ: 1000,
  æ: 889,
  Œ: 1000,
  œ: 944,
  Ø: 778,
  ø: 611,
  Ł: 556,
  ł: 222,
  Đ: 722,
  đ: 556,
  ı: 278,
  '–': 556,
  '’': 222,
};
const combiningMark = /[\u0300-\u036f]/;
const unknown = 722;
const millimetresPerPoint = 25.4 / 72;

/**
 * Width of one line of text in millimetres, set in Arial or a font of its widths; right to about 5 %.
 *
 * @param pointSize type size in points
 */
export function textWidth(text: string, pointSize: number): number {
  const units = [...text.normalize('NFD')].reduce((sum, character) => sum + characterWidth(character), 0);
  return (units / 1000) * pointSize * millimetresPerPoint;
}

function characterWidth(character: string): number {
  if (combiningMark.test(character)) return 0; // sits on the letter before
  return ascii[character.charCodeAt(0) - 32] ?? others[character] ?? unknown;
}
