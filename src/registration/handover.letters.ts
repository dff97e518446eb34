// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The letter to a colleague who is to have a place, and the one to whoever has given it. */
import { localise, type Language } from '../base/language.ts'
import type { Letter } from '../mail/index.ts'
import type { PersonContact } from '../people/index.ts'
import type { Session } from '../programme/index.ts'
import { formatDay, formatTime } from '../ui/index.ts'
import type { Site } from '../web/visitor.ts'
import { handoverWords } from './handover.words.ts'
import { spaced } from './readable-code.rules.ts'

type Told = { readonly to: string; readonly session: Session; readonly timezone: string; readonly site: Site }
type ToColleague = Told & { readonly language: Language; readonly from: string; readonly code: string }
type ToHolder = Told & { readonly holder: PersonContact; readonly by: string }

function whenOf({ startsAt }: Session, timezone: string, language: Language): string {
  const [day, time] = [formatDay(startsAt, timezone, language), formatTime(startsAt, timezone, language)]
  return handoverWords(language).letterAt(day, time)
}

export function handoverLetter({ to, language, from, session, timezone, site, code }: ToColleague): Letter {
  const words = handoverWords(language)
  const title = localise(session.title, language).text
  return {
    to,
    language,
    kind: 'handover',
    subject: words.letterSubject(title),
    parts: [
      { kind: 'paragraph', text: words.letterGreeting },
      { kind: 'paragraph', text: words.letterOffer(from, title, whenOf(session, timezone, language)) },
      { kind: 'link', label: words.letterLink, url: `${site.baseUrl}/${language}/handovers/${code}` },
      { kind: 'paragraph', text: words.letterCode(spaced(code)) },
      { kind: 'note', text: words.letterNote },
    ],
  }
}

export function takenLetter({ to, holder, by, session, timezone }: ToHolder): Letter {
  const { language, name } = holder
  const words = handoverWords(language)
  const title = localise(session.title, language).text
  return {
    to,
    language,
    kind: 'handoverTaken',
    openToOffice: true,
    subject: words.letterTakenSubject(title),
    parts: [
      { kind: 'paragraph', text: words.letterTakenGreeting(name) },
      { kind: 'paragraph', text: words.letterTaken(by, title, whenOf(session, timezone, language)) },
    ],
  }
}
