// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Handing a place over: the page of who gives it, the page of who gets it, and where a code is typed. */
import { localise } from '../base/language.ts'
import type { Session } from '../programme/index.ts'
import { Button, DefinitionList, EmptyState, Field, FieldErrors, Form, FormActions, FormSection } from '../ui/index.ts'
import { formatDay, formatTime, Notice, PageHead, type FieldMessages } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { HandoverRefusal } from './handover.rules.ts'
import type { SeenHandover } from './handover.service.ts'
import { handoverWords } from './handover.words.ts'
import { spaced } from './readable-code.rules.ts'

export function handoverPath({ slug }: Pick<Session, 'slug'>): string {
  return `/my/handover/${slug}`
}

type Giving = {
  readonly visitor: Visitor
  readonly session: Pick<Session, 'slug' | 'title'>
  readonly email: string
  readonly errors: FieldMessages
}

export function givePage({ visitor, session, email, errors }: Giving) {
  const words = handoverWords(visitor.language)
  const title = words.giveTitle(localise(session.title, visitor.language).text)
  return (
    <Shell visitor={visitor} title={title}>
      <PageHead title={title} lead={words.giveLead} />
      <Form action={href(visitor, handoverPath(session))} csrf={visitor.csrf}>
        <FieldErrors errors={errors} />
        <FormSection title={words.giveByLetter}>
          <Field
            name="email"
            type="email"
            label={words.email}
            hint={words.emailHint}
            value={email}
            error={errors.email}
            maxlength={254}
            spellcheck={false}
          />
          <FormActions>
            <Button kind="primary" name="by" value="letter">
              {words.giveByLetter}
            </Button>
          </FormActions>
        </FormSection>
        <FormSection title={words.giveByCode} intro={<p>{words.giveByCodeWhy}</p>}>
          <FormActions>
            <Button name="by" value="code">
              {words.giveByCode}
            </Button>
            <Button kind="quiet" href={href(visitor, '/my')}>
              {words.back}
            </Button>
          </FormActions>
        </FormSection>
      </Form>
    </Shell>
  )
}

type Shown = {
  readonly visitor: Visitor
  readonly timeZone: string
  readonly seen: SeenHandover
  readonly code: string
}

export function handoverPage(shown: Shown) {
  const { visitor, timeZone, seen } = shown
  const { language } = visitor
  const words = handoverWords(language)
  const { startsAt, endsAt, title: named } = seen.session
  const title = seen.isHolder ? words.yours : words.title(localise(named, language).text)
  const lead = words.when(
    formatDay(startsAt, timeZone, language),
    formatTime(startsAt, timeZone, language),
    formatTime(endsAt, timeZone, language),
  )
  return (
    <Shell visitor={visitor} title={title}>
      <PageHead title={title} lead={seen.isHolder ? localise(named, language).text : lead} />
      {seen.isHolder ? <OnItsWay {...shown} /> : <ForTaker {...shown} />}
    </Shell>
  )
}

function OnItsWay({ visitor, seen, code }: Shown) {
  const words = handoverWords(visitor.language)
  const address = `${visitor.site.baseUrl}${href(visitor, '/handovers')}`
  return (
    <>
      {seen.toEmail === null ? (
        <>
          <DefinitionList look="figures" facts={[{ term: words.code, value: spaced(code) }]} />
          <p>
            {words.codeHow} <a href={href(visitor, '/handovers')}>{address}</a>
          </p>
        </>
      ) : (
        <Notice kind="success">
          <p>{words.sentTo(seen.toEmail)}</p>
        </Notice>
      )}
      <Form action={href(visitor, `${handoverPath(seen.session)}/withdraw`)} csrf={visitor.csrf}>
        <FormActions>
          <Button>{words.withdraw}</Button>
          <Button kind="quiet" href={href(visitor, '/my')}>
            {words.toMy}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}

function ForTaker({ visitor, seen, code }: Shown) {
  const words = handoverWords(visitor.language)
  const path = `/handovers/${code}`
  if (seen.taking === null) {
    return (
      <>
        <p>{words.from(seen.from)}</p>
        <p>{words.signInFirst}</p>
        <FormActions>
          <Button kind="primary" href={`${href(visitor, '/sign-in')}?next=${encodeURIComponent(href(visitor, path))}`}>
            {words.signIn}
          </Button>
        </FormActions>
        <p>
          {words.register}: <a href={href(visitor, '/registration')}>{words.toRegistration}</a>
        </p>
      </>
    )
  }
  if (!seen.taking.ok) return <Refused visitor={visitor} refusal={seen.taking.refusal} />
  const titles = seen.leaving.map(({ title }) => localise(title, visitor.language).text).join(', ')
  return (
    <Form action={href(visitor, path)} csrf={visitor.csrf}>
      <p>{words.from(seen.from)}</p>
      {seen.leaving.length > 0 && <p>{words.leaving(titles)}</p>}
      <FormActions>
        <Button kind="primary">{words.take}</Button>
      </FormActions>
    </Form>
  )
}

function Refused({ visitor, refusal }: { readonly visitor: Visitor; readonly refusal: HandoverRefusal }) {
  const words = handoverWords(visitor.language)
  const action =
    refusal === 'notRegistered' ? (
      <Button kind="primary" href={href(visitor, '/registration')}>
        {words.toRegistration}
      </Button>
    ) : (
      <Button href={href(visitor, '/my')}>{words.toMy}</Button>
    )
  return <EmptyState title={words.refused[refusal]} action={action} />
}

export function handoverRefusedPage({
  visitor,
  refusal,
}: {
  readonly visitor: Visitor
  readonly refusal: HandoverRefusal
}) {
  const words = handoverWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.refusedTitle}>
      <PageHead title={words.refusedTitle} />
      <Refused visitor={visitor} refusal={refusal} />
    </Shell>
  )
}

export function typeCodePage({ visitor, typed, wrong }: { visitor: Visitor; typed: string; wrong: boolean }) {
  const words = handoverWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.typeTitle}>
      <PageHead title={words.typeTitle} lead={words.typeLead} />
      <Form action={href(visitor, '/handovers')} method="get">
        <Field
          name="code"
          label={words.typeCode}
          hint={words.typeHint}
          value={typed}
          error={wrong ? words.typeWrong : undefined}
          maxlength={20}
          autocomplete="off"
          spellcheck={false}
        />
        <FormActions>
          <Button kind="primary">{words.typeGo}</Button>
        </FormActions>
      </Form>
    </Shell>
  )
}

/** On a session's card on one's own page. */
export function GiveLink({ visitor, session }: { readonly visitor: Visitor; readonly session: Session }) {
  return (
    <Button kind="quiet" small href={href(visitor, handoverPath(session))}>
      {handoverWords(visitor.language).give}
    </Button>
  )
}
