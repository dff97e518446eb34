// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The templates of registration's letters: the production code writes them, to somebody invented. Links and codes of
 * the samples open nothing.
 */
import { asId } from '../base/id.ts'
import { asInstant } from '../base/instant.ts'
import type { Language, Localised } from '../base/language.ts'
import type { Letter, LetterTemplate } from '../mail/index.ts'
import type { PersonContact } from '../people/index.ts'
import type { Session } from '../programme/index.ts'
import type { Site } from '../web/visitor.ts'
import { cancelledLetter, changedLetter, confirmedLetter, taskLetter, type Told } from './confirmation.letters.ts'
import { draftLetter } from './draft.letters.ts'
import { handoverLetter, takenLetter } from './handover.letters.ts'
import { letterTemplateWords } from './letter-templates.words.ts'
import { closedLetter, lapsedLetter, offerLetter, waitingLetter, type Addressed } from './waiting-list.letters.ts'

const minute = 60_000
/** 11 September 2026, 9:00 in Berlin. */
const nineOClock = Date.UTC(2026, 8, 11, 7)
const timezone = 'Europe/Berlin'
/** As long as a real one. */
const sampleCode = 'MUSTERMUSTER'

function sampleSession(slug: string, title: Localised, kind: Session['kind'], from: number, minutes: number): Session {
  return {
    ...{ id: asId<'session'>(slug), slug, kind, title, abstract: { de: '' }, language: 'de', capacity: 30 },
    startsAt: asInstant(nineOClock + from * minute),
    endsAt: asInstant(nineOClock + (from + minutes) * minute),
    ...{ calendarSequence: 0, track: null, people: [], vacancies: [] },
  }
}

type Titles = 'opening' | 'workshop' | 'other'

function sampleOf(language: Language, { baseUrl }: Pick<Site, 'baseUrl'>) {
  const words = letterTemplateWords(language)
  const titled = (of: Titles): Localised => ({ de: letterTemplateWords('de')[of], en: letterTemplateWords('en')[of] })
  const congress = { de: letterTemplateWords('de').congress, en: letterTemplateWords('en').congress }
  const opening = sampleSession('opening', titled('opening'), 'plenary', 0, 45)
  const workshop = sampleSession('zukunfts-check', titled('workshop'), 'workshop', 60, 75)
  const other = sampleSession('homeoffice', titled('other'), 'workshop', 210, 75)
  const contact: PersonContact = {
    ...{ id: asId<'person'>('sample'), name: words.name, email: 'ursula.finkenrath@moosbach.example' },
    ...{ function: 'volunteerMayor', language },
  }
  const to: Addressed = { ...contact, email: 'ursula.finkenrath@moosbach.example' }
  const site: Site = { title: congress, baseUrl, demo: false }
  const told: Told = {
    ...{ to, congress: { title: congress, timezone }, site, now: asInstant(nineOClock) },
    ...{ chosen: [workshop, other], own: [opening, workshop, other] },
  }
  return { told, waiting: { to, session: other, timezone, site }, opening, workshop, other }
}

type Sample = ReturnType<typeof sampleOf>
export type RegistrationLetterKind = keyof ReturnType<typeof letterTemplateWords>['label']

const written: Readonly<Record<RegistrationLetterKind, (sample: Sample) => Letter>> = {
  draft: ({ told: { to, site } }) => draftLetter({ to: to.email, language: to.language, site, secret: 'sample' }),
  registered: ({ told }) => confirmedLetter({ ...told, link: `${told.site.baseUrl}/${told.to.language}/enter/sample` }),
  workshopsChanged: ({ told, opening, workshop, other }) =>
    changedLetter({ ...told, chosen: [other], own: [opening, other], left: [workshop] }),
  cancelled: ({ told }) => cancelledLetter({ ...told, chosen: [], own: [], left: told.own }),
  task: ({ told, workshop }) =>
    taskLetter({ ...told, chosen: [workshop], link: `${told.site.baseUrl}/${told.to.language}/enter/sample` }),
  waiting: ({ waiting }) => waitingLetter(waiting),
  placeOffered: ({ waiting }) =>
    offerLetter({ ...waiting, until: asInstant(nineOClock - 60 * minute), secret: 'sample' }),
  offerLapsed: ({ waiting }) => lapsedLetter(waiting),
  waitingListClosed: ({ waiting }) => closedLetter(waiting),
  handover: ({ waiting: { to, session, site } }) =>
    handoverLetter({
      ...{ to: to.email, language: to.language, session, timezone, site, code: sampleCode },
      from: letterTemplateWords(to.language).colleague,
    }),
  handoverTaken: ({ waiting: { to, session, site } }) => {
    const by = letterTemplateWords(to.language).colleague
    return takenLetter({ to: to.email, holder: to, by, session, timezone, site })
  },
}

export function registrationTemplates(site: Pick<Site, 'baseUrl'>): readonly LetterTemplate[] {
  return (Object.keys(written) as RegistrationLetterKind[]).map((kind) => ({
    kind,
    label: (language) => letterTemplateWords(language).label[kind],
    occasion: (language) => letterTemplateWords(language).occasion[kind],
    sample: (language) => written[kind](sampleOf(language, site)),
  }))
}
