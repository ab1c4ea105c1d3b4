/**
 * Scores are counted in sixtieths of a level: 60 is divisible by every number of criteria from one to six, so a form's
 * mean is a whole number too, and nothing is rounded before it is shown. Source: SPEC SC4, SC5.
 */
export const SIXTIETHS = 60;

/** An exact share of two whole numbers; the denominator is above zero. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** One decimal, half away from zero, decided in whole numbers: 3.35 is 3.4 although its nearest binary fraction lies below. */
export function oneDecimal({ numerator, denominator }: Fraction): number {
  const tenths = Math.floor((20 * Math.abs(numerator) + denominator) / (2 * denominator));
  return numerator < 0 && tenths > 0 ? -tenths / 10 : tenths / 10;
}

/** Whether the fraction is at most so many hundredths; exact at the border. */
export function isAtMost({ numerator, denominator }: Fraction, hundredths: number): boolean {
  return 100 * numerator <= hundredths * denominator;
}
