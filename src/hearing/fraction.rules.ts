// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Exact fractions. A fraction need not be in lowest terms (finding them is the dear part): comparing needs no division,
 * and only its text is always in lowest terms, so that equal fractions read the same.
 */
import { assert } from '../base/assert.ts'

export type Fraction = {
  readonly numerator: bigint
  /** Above zero. */
  readonly denominator: bigint
}

export const zero: Fraction = { numerator: 0n, denominator: 1n }
export const one: Fraction = { numerator: 1n, denominator: 1n }

/** In lowest terms. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  return lowest(ratio(BigInt(numerator), BigInt(denominator)))
}

/** As given, only with a denominator above zero. */
export function ratio(numerator: bigint, denominator: bigint): Fraction {
  assert(denominator !== 0n, 'a fraction has a denominator other than zero')
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator }
}

export function lowest({ numerator, denominator }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator)
  return divisor === 1n
    ? { numerator, denominator }
    : { numerator: numerator / divisor, denominator: denominator / divisor }
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return fraction(a.numerator + b.numerator, a.denominator)
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

export function negative(a: Fraction): Fraction {
  return { numerator: -a.numerator, denominator: a.denominator }
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negative(b))
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator)
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** Below zero, zero or above, as a − b is. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? b : a
}

/** The largest whole number that is not above it. */
export function floor({ numerator, denominator }: Fraction): bigint {
  const whole = numerator / denominator
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole
}

/** "3", "-1/2": in lowest terms. */
export function fractionText(exact: Fraction): string {
  const { numerator, denominator } = lowest(exact)
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`
}

/**
 * Reads what fractionText writes, and whatever else has a sign, digits and at most one stroke; null for all other
 * text.
 */
export function readFraction(text: string): Fraction | null {
  const found = /^(-?\d{1,6000})(?:\/(\d{1,6000}))?$/.exec(text)
  if (found === null) return null
  const denominator = BigInt(found[2] ?? '1')
  return denominator === 0n ? null : fraction(BigInt(found[1]!), denominator)
}

/** Rounded towards zero: "0.33333". */
export function decimalText({ numerator, denominator }: Fraction, decimals: number): string {
  const sign = numerator < 0n ? '-' : ''
  const scaled = ((numerator < 0n ? -numerator : numerator) * 10n ** BigInt(decimals)) / denominator
  const digits = scaled.toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`
}

/** The nearest float, within two units in its last place, however many digits the fraction has. */
export function approximately({ numerator, denominator }: Fraction): number {
  if (numerator === 0n) return 0
  const magnitude = numerator < 0n ? -numerator : numerator
  const shift = BigInt(Math.max(0, 64 - (bitLength(magnitude) - bitLength(denominator))))
  const quotient = (magnitude << shift) / denominator
  const value = Number(quotient) * 2 ** -Number(shift)
  return numerator < 0n ? -value : value
}

export function bitLength(value: bigint): number {
  const hexadecimal = (value < 0n ? -value : value).toString(16)
  return value === 0n ? 0 : (hexadecimal.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hexadecimal[0]!, 16)))
}
