// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The templates of this module's own letters, with sample data of the story congress. */
import { asInstant } from '../base/instant.ts'
import type { Language } from '../base/language.ts'
import * as letters from './congress.letters.ts'
import { congressLetterWords } from './congress-letters.words.ts'
import { groupLetter, type GroupLetterTo } from './group.letters.ts'
import type { Purpose } from './group-letters.rules.ts'
import { startText, type Start } from './group-starts.ts'
import type { Letter } from './letter.rules.ts'
import type { LetterTemplate } from './templates.rules.ts'

type Kind = keyof ReturnType<typeof congressLetterWords>['label']

const minute = 60_000
/** 11 September 2026, 9:00 in Berlin. */
const nineOClock = Date.UTC(2026, 8, 11, 7)

function sampleOf(language: Language, baseUrl: string) {
  const words = congressLetterWords(language)
  const homeUrl = `${baseUrl}/${language}`
  const session = (title: string, slug: string, from: number, minutes: number): letters.LetterSession => ({
    title,
    startsAt: asInstant(nineOClock + from * minute),
    endsAt: asInstant(nineOClock + (from + minutes) * minute),
    roomUrl: `${homeUrl}/rooms/${slug}`,
  })
  const letter: letters.CongressLetter = {
    to: 'ursula.finkenrath@moosbach.example',
    name: words.sampleName,
    language,
    congress: words.sampleCongress,
    timeZone: 'Europe/Berlin',
    zoneName: words.sampleZone,
    homeUrl,
    withdrawUrl: `${homeUrl}/letters`,
  }
  const title = { de: congressLetterWords('de').sampleCongress, en: congressLetterWords('en').sampleCongress }
  return {
    letter,
    site: { title, baseUrl, demo: false },
    opening: session(words.sampleOpening, 'opening', 0, 45),
    workshop: session(words.sampleWorkshop, 'zukunfts-check', 60, 75),
    other: session(words.sampleOther, 'homeoffice', 210, 75),
  }
}

type Sample = ReturnType<typeof sampleOf>

const written: Readonly<Record<Kind, (sample: Sample) => Letter>> = {
  reminderDay: ({ letter, opening, workshop, other }) => letters.reminderDayLetter(letter, [opening, workshop, other]),
  reminderSoon: ({ letter, workshop }) => letters.reminderSoonLetter(letter, workshop),
  change: (sample) => started(sample, 'change', 'essential'),
  afterwards: (sample) => started(sample, 'afterwards', 'news'),
  group: (sample) => {
    const text = (of: 'sampleGroupSubject' | 'sampleGroupBody') => ({
      de: congressLetterWords('de')[of],
      en: congressLetterWords('en')[of],
    })
    return toGroup(sample, { purpose: 'news', subject: text('sampleGroupSubject'), body: text('sampleGroupBody') })
  },
}

/** What the office begins with when it writes to a group for this reason. */
function started(sample: Sample, start: Exclude<Start, 'none'>, purpose: Purpose): Letter {
  const [de, en] = [startText(start, 'de', sample.site), startText(start, 'en', sample.site)]
  const [subject, body] = [
    { de: de.subject, en: en.subject },
    { de: de.body, en: en.body },
  ]
  return toGroup(sample, { purpose, subject, body })
}

function toGroup({ letter }: Sample, draft: GroupLetterTo['draft']): Letter {
  return groupLetter({
    draft,
    member: { name: letter.name, email: letter.to, language: letter.language },
    withdrawUrl: () => `${letter.homeUrl}/letters`,
  })
}

export function mailTemplates(site: { readonly baseUrl: string }): readonly LetterTemplate[] {
  return (Object.keys(written) as Kind[]).map((kind) => ({
    kind,
    label: (language) => congressLetterWords(language).label[kind],
    occasion: (language) => congressLetterWords(language).occasion[kind],
    sample: (language) => written[kind](sampleOf(language, site.baseUrl)),
  }))
}
