// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import type { DecidedBy } from './ties.rules.ts'
import type { CellOf } from './explanation.rules.ts'
import type { HearingWords } from './hearing.words.de.ts'
import type { MergedClass } from './merged-classes.rules.ts'

const classes: Readonly<Record<MergedClass, string>> = {
  below1000: 'municipalities under 1,000 inhabitants',
  below5000: 'municipalities under 5,000 inhabitants',
  below20000: 'municipalities under 20,000 inhabitants',
  from20000: 'municipalities of 20,000 inhabitants or more',
}

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const questions = (count: string) => (count === '1' ? '1 question' : `${count} questions`)

export const hearingWordsEn: HearingWords = {
  classes,
  cells: { ...classes, unknown: 'size unknown', others: 'all others together' } satisfies Record<CellOf, string>,

  byProportion: (place: number, supporters: number) =>
    supporters === 1
      ? `Place ${place}: 1 person supports this question, and their credit comes closest to paying for it.`
      : `Place ${place}: ${supporters} people support this question, and together their credit comes closest to paying for it.`,
  byFloor: (place: number, sizeClass: string) =>
    `Place ${place}: by their share of those present it is the turn of a question asked from: ${sizeClass}. Of those, this one stands highest.`,
  figures: {
    supporters: 'Support the question',
    paying: 'Of these, pay for it',
    payingHidden: 'nearly all (the exact number would be too small to show)',
    level: 'Level after paying',
    runnerUp: 'Otherwise would have come',
    runnerUpLevel: (id: string, level: string) => `question ${id} at level ${level}`,
    noRunnerUp: 'no other question is waiting',
    decidedBy: 'Decided by',
    paidBefore: 'Those who pay had paid together',
    paidAfter: 'Now they have paid together',
    credits: questions,
    overServed: 'Departure from the list until then (E)',
    inputHash: 'Checksum of the input',
    people,
    cell: (count: number, paid: string) => `${people(count)}, paying ${paid} of the question`,
    cellsHidden: 'Too few people to show by size who pays.',
  },
  decidedBy: {
    level: 'the lower level',
    supporters: 'same level, more support',
    askedEarlier: 'same level, same support, asked earlier',
    id: 'all equal, the id of the question',
    alone: 'nothing, it was the only one',
    floor: 'the declared share of the size class',
  } satisfies Record<DecidedBy | 'floor', string>,

  promise:
    'Every answered question costs one credit, paid by those who supported it. Everyone earns credit equally. If x % of the participants all support a question that is still waiting, their credit has paid for at least x % of the questions handled so far, minus one.',
  promiseLeft: (overServed: string) =>
    `Because the list was not followed, the promise holds for ${questions(overServed)} fewer.`,
  tooSmall: (sizeClass: string) =>
    `${sizeClass}: too few are present for a question of their own to fall due in the time left.`,
  creditLeft: (credit: string) => `Your credit is enough for ${credit} of a question.`,

  refusals: {
    tooManyVoters: (most: number) => `We cannot compute with more than ${most} people.`,
    tooManyItems: (most: number) => `We cannot compute with more than ${most} questions.`,
    tooManySupports: (most: number) => `We cannot compute with more than ${most} supports.`,
    weightOutOfRange: (voter: number, most: number) =>
      `The weight of person ${voter} has to be a whole number from 1 to ${most}.`,
    itemIdUnusable: (item: number, most: number) =>
      `The id of question number ${item} is missing or longer than ${most} characters.`,
    itemIdTwice: (id: string) => `The id “${id}” is there twice.`,
    askedAtUnusable: (id: string) => `When the question “${id}” was asked has to be a whole number.`,
    supporterUnknown: (id: string, voter: number) =>
      `The question “${id}” is supported by a person ${voter} who does not exist.`,
    supporterTwice: (id: string, voter: number) => `Person ${voter} supports the question “${id}” twice.`,
    recordTooLarge: (mostBytes: number) => `The file is larger than ${mostBytes} bytes.`,
    notJson: 'The file is not readable JSON.',
    notARecord: 'The file is not a record of a computation by Allmende.',
    versionUnknown: 'We do not know the version of this record. A newer Allmende can read it.',
    partUnreadable: (at: string) => `“${at}” is missing or cannot be read.`,
    placesOutOfRange: (most: number) => `We cannot compute more than ${most} places.`,
    settlementsDoNotAddUp: 'The payments for answered questions do not add up.',
    floorUnusable: 'There are more people in the size classes than are present in all.',
  },

  recomputed: {
    same: (hash: string) => `THE SAME: the computation gives the same result. Checksum of the input: ${hash}`,
    different: 'NOT THE SAME: the computation gives another result.',
    difference: (at: string, recorded: string, recomputed: string) =>
      `${at}: published ${recorded}, computed ${recomputed}`,
  },
}
