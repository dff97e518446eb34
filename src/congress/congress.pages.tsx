// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The front door: what this congress is, what happens now, how to take part. What happens comes from the programme. */
import type { ComponentChildren } from 'preact'
import { asInstant } from '../base/instant.ts'
import { localise } from '../base/language.ts'
import { Band, Button, Card, CardGrid, Day, DefinitionList, EmptyState, Hero, PageHead } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { dayOf, takesRegistrations, type Congress } from './congress.rules.ts'
import { congressWords } from './congress.words.ts'
import { langOf, Prose } from './prose.tsx'
import { zoneName } from './zone.ts'

type Shown = { readonly visitor: Visitor; readonly congress: Congress }

/** One day, or from one day to another. */
export function CongressDays({ visitor, congress }: Shown) {
  const { startsAt, endsAt, timezone } = congress
  // A congress that ends at midnight does not reach into the next day.
  const lastMoment = asInstant(endsAt - 1)
  const oneDay = dayOf(startsAt, timezone) === dayOf(lastMoment, timezone)
  return (
    <>
      <Day at={startsAt} timeZone={timezone} />
      {!oneDay && (
        <>
          {congressWords(visitor.language).until}
          <Day at={lastMoment} timeZone={timezone} />
        </>
      )}
    </>
  )
}

export function homePage({ visitor, congress, programme }: Shown & { readonly programme: ComponentChildren }) {
  const words = congressWords(visitor.language)
  const title = localise(congress.title, visitor.language)
  const subtitle = localise(congress.subtitle, visitor.language)
  return (
    <Shell visitor={visitor} title={title.text} description={subtitle.text || title.text} layout="full">
      <Hero
        title={<span lang={langOf(title.language, visitor)}>{title.text}</span>}
        kicker={
          <>
            <span>
              <CongressDays visitor={visitor} congress={congress} />
            </span>
            <span>{words.online}</span>
          </>
        }
        {...(subtitle.text !== '' && {
          lead: <span lang={langOf(subtitle.language, visitor)}>{subtitle.text}</span>,
        })}
        actions={<HomeActions visitor={visitor} congress={congress} />}
      />
      {programme}
      <Band title={words.howTitle} ground="paper">
        <CardGrid as="ul">
          {words.how.map((step, index) => (
            <Card key={step.title} as="li" kind="plain" level={3} title={`${index + 1}. ${step.title}`}>
              <p>{step.text}</p>
            </Card>
          ))}
        </CardGrid>
      </Band>
      <About visitor={visitor} congress={congress} />
    </Shell>
  )
}

function HomeActions({ visitor, congress }: Shown) {
  const words = congressWords(visitor.language)
  const main =
    visitor.person !== null
      ? { path: '/my', label: words.toMy }
      : takesRegistrations(congress.phase)
        ? { path: '/registration', label: words.register }
        : null
  return (
    <>
      {main !== null && (
        <Button kind="primary" href={href(visitor, main.path)}>
          {main.label}
        </Button>
      )}
      <Button href={href(visitor, '/programme')}>{words.toProgramme}</Button>
    </>
  )
}

function About({ visitor, congress }: Shown) {
  const words = congressWords(visitor.language)
  return (
    <Band title={words.aboutTitle}>
      <div class="flow">
        <Prose visitor={visitor} text={congress.description} />
        <DefinitionList
          facts={[
            { term: words.when, value: <CongressDays visitor={visitor} congress={congress} />, icon: 'calendar' },
            {
              term: words.zoneTerm,
              value: zoneName(congress.startsAt, congress.timezone, visitor.language),
              icon: 'clock',
            },
            { term: words.who, value: congress.organiser, icon: 'people' },
            { term: words.phaseTerm, value: words.phase[congress.phase], icon: 'info' },
          ]}
        />
      </div>
    </Band>
  )
}

/** While nobody has set up a congress. */
export function noCongressPage({ visitor }: { readonly visitor: Visitor }) {
  const words = congressWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.noneTitle}>
      <PageHead title={words.noneTitle} />
      <EmptyState title={words.none} />
    </Shell>
  )
}
