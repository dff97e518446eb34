// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Both sides of a session's door: asking and waiting outside, the list of who waits inside. */
import { localise } from '../base/language.ts'
import type { Municipality } from '../municipality/index.ts'
import { sessionPath, type SeenSession } from '../programme/index.ts'
import { Button, Checkbox, EmptyState, FieldErrors, Form, FormActions, formatTime } from '../ui/index.ts'
import { Notice, PageHead, Table, type FieldMessages } from '../ui/index.ts'
import { LooksAgain, type LookingAgain } from '../web/looking-again.tsx'
import { OfficePage } from '../web/office.tsx'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { Waiter } from './door.service.ts'
import { doorWords } from './door.words.ts'
import { EmailField, MunicipalityField, NameField } from './who-fields.tsx'

type AskShown = {
  readonly visitor: Visitor
  readonly session: SeenSession
  readonly typed: (name: string) => string
  readonly errors: FieldMessages
  readonly found: readonly Municipality[] | undefined
}

export function askPage(shown: AskShown) {
  const { visitor, session, typed, errors } = shown
  const words = doorWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.askTitle}>
      <PageHead title={words.askTitle} lead={words.askLead(localise(session.title, visitor.language).text)} />
      <Form action={href(visitor, `${sessionPath(session)}/ask`)} csrf={visitor.csrf} enterSubmits>
        <FieldErrors errors={errors} />
        <NameField {...shown} label={words.name} hint={words.nameHint} own />
        <EmailField {...shown} label={words.email} hint={words.emailHint} own />
        <MunicipalityField {...shown} optional />
        <Checkbox
          name="consent"
          label={words.consent}
          hint={words.consentHint}
          checked={typed('consent') !== ''}
          error={errors.consent}
          required
        />
        <FormActions>
          <Button kind="primary">{words.ask}</Button>
        </FormActions>
      </Form>
    </Shell>
  )
}

type Watching = { readonly visitor: Visitor; readonly again: LookingAgain }

export function waitingPage({ visitor, waiter, again }: Watching & { readonly waiter: Waiter }) {
  const words = doorWords(visitor.language)
  const title = localise(waiter.session.title, visitor.language).text
  return (
    <Shell visitor={visitor} title={words.waitTitle}>
      <PageHead title={words.waitTitle} lead={words.waitLead(title)} />
      <Notice title={words.waitNothing}>
        <LooksAgain visitor={visitor} again={again} />
      </Notice>
    </Shell>
  )
}

export function notInPage({ visitor, why }: { readonly visitor: Visitor; readonly why: 'declined' | 'gone' }) {
  const words = doorWords(visitor.language)
  const title = why === 'declined' ? words.declinedTitle : words.goneTitle
  const action = (
    <FormActions>
      <Button kind="primary" href={href(visitor, '/registration')}>
        {words.register}
      </Button>
      <Button kind="quiet" href={href(visitor, '/programme')}>
        {words.toProgramme}
      </Button>
    </FormActions>
  )
  return (
    <Shell visitor={visitor} title={title}>
      <PageHead title={title} />
      <EmptyState title={words[why]} action={action} />
    </Shell>
  )
}

export type DoorShown = Watching & {
  readonly timeZone: string
  readonly waiters: readonly Waiter[]
  /** Names of municipalities by their keys. */
  readonly municipalities: ReadonlyMap<string, string>
}

/** For those who lead a session and hold no office. */
export function doorPage(shown: DoorShown) {
  const words = doorWords(shown.visitor.language)
  return (
    <Shell visitor={shown.visitor} title={words.title} layout="wide">
      <PageHead title={words.title} lead={words.lead} />
      <Waiters {...shown} back="/door" />
    </Shell>
  )
}

export function officeDoorPage(shown: DoorShown) {
  const words = doorWords(shown.visitor.language)
  return (
    <OfficePage visitor={shown.visitor} title={words.title} lead={words.lead}>
      <Waiters {...shown} back="/office/door" />
    </OfficePage>
  )
}

function Waiters({ visitor, timeZone, again, waiters, municipalities, back }: DoorShown & { readonly back: string }) {
  const words = doorWords(visitor.language)
  const looks = <LooksAgain visitor={visitor} again={again} />
  if (waiters.length === 0) return <EmptyState title={words.nobody}>{looks}</EmptyState>
  return (
    <>
      {looks}
      <Table
        caption={words.count(waiters.length)}
        rows={waiters}
        keyOf={({ request }) => request.id}
        columns={[
          { heading: words.name, cell: ({ request }) => request.name, names: true },
          { heading: words.email, cell: ({ request }) => request.email },
          {
            heading: words.municipality,
            cell: ({ request }) => municipalities.get(request.municipalityKey ?? '') ?? '–',
          },
          { heading: words.session, cell: ({ session }) => localise(session.title, visitor.language).text },
          {
            heading: words.since,
            cell: ({ request }) => formatTime(request.askedAt, timeZone, visitor.language),
          },
          {
            heading: words.admit,
            cell: ({ request }) => (
              <Form action={href(visitor, `/door/${request.id}`)} csrf={visitor.csrf}>
                <input type="hidden" name="back" value={back} />
                {again.still && <input type="hidden" name="still" value="yes" />}
                <Button kind="primary" name="answer" value="admit" label={words.admitWhom(request.name)}>
                  {words.admit}
                </Button>{' '}
                <Button kind="quiet" name="answer" value="decline" label={words.declineWhom(request.name)}>
                  {words.decline}
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <p>{words.note}</p>
    </>
  )
}
