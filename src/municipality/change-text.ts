// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Changes of the register in words: for the preview's tables, and as lines for a terminal. */
import type { Language } from '../base/language.ts'
import { sortedChanges } from './changes.rules.ts'
import type { RegisterEntry } from './entries.rules.ts'
import { groupsOf, shown, type ChangeGroup, type Example } from './examples.rules.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import { municipalityWords } from './municipality.words.ts'
import type { Preview } from './register.service.ts'
import { registerWords } from './register.words.ts'
import { countIn, dayIn } from './told.ts'

/** The whole preview as lines of text. */
export function previewLines(preview: Preview, language: Language): readonly string[] {
  const words = registerWords(language)
  const { changes, leftOut, inhabitants, olderThan } = preview
  const otherwise = sortedChanges(changes).otherwise.length
  const groups = groupsOf(changes, municipalityLimits.examplesMax)
  return [
    words.previewLead(preview.fileName, dayIn(preview.asOf, language)),
    ...(olderThan === null ? [] : [`${words.older(dayIn(olderThan, language))}. ${words.olderText}`]),
    ...(groups.length === 0 && otherwise === 0 ? [words.nothingChanges] : []),
    ...groups.flatMap(({ group, count, examples }) => [
      '',
      words.group[group](count),
      ...examples.map((example) => `  ${shown(example).name}: ${changeText(group, example, language)}`),
      ...(count > examples.length ? ['  …'] : []),
    ]),
    '',
    ...(otherwise > 0 ? [words.otherwise(otherwise)] : []),
    ...(changes.unchanged > 0 ? [words.unchanged(changes.unchanged)] : []),
    words.leftOut(leftOut.unincorporatedAreas, leftOut.inhabitantsOfThem, leftOut.fulfillingMunicipalities),
    `${words.inhabitantsBefore}: ${countIn(inhabitants.before, language)}`,
    `${words.inhabitantsAfter}: ${countIn(inhabitants.after, language)}`,
    words.sourceOf.official,
  ]
}

/** What happens to one, in one line: Neuwied → Neuwied am Rhein. */
export function changeText(group: ChangeGroup, example: Example, language: Language): string {
  const { before, after } = example
  const words = registerWords(language)
  const known = shown(example)
  if (before === null || after === null) return `${known.designation}, ${known.key}`
  const population = ({ population: value }: RegisterEntry) =>
    value === null ? words.unknown : countIn(value, language)
  switch (group) {
    case 'renamed':
      return words.becomes(before.name, after.name)
    case 'moved':
      return words.becomes(before.key, after.key)
    case 'population':
      return words.becomes(population(before), population(after))
    case 'kind':
      return words.becomes(placed(before, after, language), placed(after, before, language))
    case 'added':
    case 'dissolved':
      return `${known.designation}, ${known.key}`
  }
}

/** Only what is different: its designation or else its kind, and the district. */
function placed(entry: RegisterEntry, other: RegisterEntry, language: Language): string {
  const kind = entry.kind === other.kind ? [] : [municipalityWords(language).kinds[entry.kind]]
  const what = entry.designation === other.designation ? kind : [entry.designation]
  const where = entry.district === other.district ? [] : [entry.district ?? registerWords(language).noDistrict]
  return [...what, ...where].join(', ')
}
