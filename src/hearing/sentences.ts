// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a person reads of the figures: one sentence for a place, the figures one press away, a sentence for a refusal.
 */
import { unreachable } from '../base/assert.ts'
import type { Language } from '../base/language.ts'
import type { Explanation } from './explanation.rules.ts'
import { decimalText, fraction, add, type Fraction } from './fraction.rules.ts'
import { hearingWords } from './hearing.words.ts'
import type { RecordRefusal } from './record.rules.ts'

/** "Platz 3: 42 Personen unterstützen diese Frage, und …". */
export function placeSentence(explanation: Explanation, language: Language): string {
  const words = hearingWords(language)
  const { place, supporters, dueClass } = explanation
  return dueClass === null ? words.byProportion(place, supporters) : words.byFloor(place, words.classes[dueClass])
}

export type Figure = { readonly label: string; readonly value: string }

export function placeFigures(explanation: Explanation, language: Language): Figure[] {
  const words = hearingWords(language)
  const { figures } = words
  const { supporters, paying, level, cells, runnerUp, paidBefore, paidAfter, overServed } = explanation
  const number = (exact: Fraction, decimals: number) => roundedText(exact, decimals, language)
  const credits = (exact: Fraction) => figures.credits(number(exact, 2))
  const other = runnerUp && figures.runnerUpLevel(runnerUp.id, number(runnerUp.level, 4))
  return [
    { label: figures.supporters, value: figures.people(supporters) },
    { label: figures.paying, value: paying === null ? figures.payingHidden : figures.people(paying) },
    ...(cells ?? []).map(({ of, people, paid }) => ({
      label: words.cells[of],
      value: figures.cell(people, number(paid, 2)),
    })),
    ...(cells === null ? [{ label: figures.paying, value: figures.cellsHidden }] : []),
    { label: figures.level, value: number(level, 4) },
    { label: figures.runnerUp, value: other ?? figures.noRunnerUp },
    { label: figures.decidedBy, value: words.decidedBy[explanation.decidedBy] },
    { label: figures.paidBefore, value: credits(paidBefore) },
    { label: figures.paidAfter, value: credits(paidAfter) },
    { label: figures.overServed, value: credits(overServed) },
    { label: figures.inputHash, value: explanation.inputHash },
  ]
}

/** Rounded half up; without needless zeros: "0,25", "3". */
export function roundedText(exact: Fraction, decimals: number, language: Language): string {
  const half = fraction(exact.numerator < 0n ? -5n : 5n, 10n ** BigInt(decimals + 1))
  const text = decimalText(add(exact, half), decimals)
  const short = text
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/^-0$/, '0')
  return language === 'de' ? short.replace('.', ',') : short
}

/** Why a record or a profile cannot be computed. */
export function refusalSentence(refusal: RecordRefusal, language: Language): string {
  const { refusals } = hearingWords(language)
  switch (refusal.kind) {
    case 'tooManyVoters':
    case 'tooManyItems':
    case 'tooManySupports':
    case 'placesOutOfRange':
      return refusals[refusal.kind](refusal.most)
    case 'weightOutOfRange':
      return refusals.weightOutOfRange(refusal.voter, refusal.most)
    case 'itemIdUnusable':
      return refusals.itemIdUnusable(refusal.item, refusal.most)
    case 'itemIdTwice':
    case 'askedAtUnusable':
      return refusals[refusal.kind](refusal.id)
    case 'supporterUnknown':
    case 'supporterTwice':
      return refusals[refusal.kind](refusal.id, refusal.voter)
    case 'recordTooLarge':
      return refusals.recordTooLarge(refusal.mostBytes)
    case 'partUnreadable':
      return refusals.partUnreadable(refusal.at)
    case 'notJson':
    case 'notARecord':
    case 'versionUnknown':
    case 'settlementsDoNotAddUp':
    case 'floorUnusable':
      return refusals[refusal.kind]
    default:
      return unreachable(refusal)
  }
}
