// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Consents and access needs on pages: as sections of the form, and as a page of one's own. */
import { Button, Checkbox, Form, FormActions, FormSection, formatDay, FieldErrors } from '../ui/index.ts'
import { EmptyState, PageHead, Table, type FieldMessages } from '../ui/index.ts'
import { peopleWords, type PersonCard } from '../people/index.ts'
import { spokenDay } from '../privacy/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { consentKinds, optionalConsents } from './consents.rules.ts'
import type { OwnAgreement } from './consents.service.ts'
import { consentsWords } from './consents.words.ts'
import { NeedsFields } from './needs-fields.tsx'

type Typed = {
  readonly visitor: Visitor
  readonly typed: (name: string) => string
  readonly typedAll: (name: string) => readonly string[]
  readonly errors: FieldMessages
  /** The form without numbers before its sections: who is signed in has fewer. */
  readonly short?: boolean
}

/** Apart from everything else, each by itself, and never ticked beforehand. */
export function ConsentSection({ visitor, typed, errors, short = false }: Typed) {
  const words = consentsWords(visitor.language)
  const { deletionDay } = visitor.site
  const until = deletionDay ? `${words.until(spokenDay(deletionDay, visitor.language))} ` : ''
  const intro = (
    <p>
      {words.intro} {until}
      <a href={href(visitor, '/privacy')}>{words.link}</a>
    </p>
  )
  return (
    <FormSection title={short ? words.titleSignedIn : words.title} intro={intro}>
      <Checkbox
        name="consent"
        label={words.labels.participation}
        hint={words.purposes.participation}
        checked={typed('consent') !== ''}
        error={errors.consent}
        required
      />
      {optionalConsents.map((kind) => (
        <Checkbox
          key={kind}
          name={`consent-${kind}`}
          label={words.labels[kind]}
          hint={words.purposes[kind]}
          checked={typed(`consent-${kind}`) !== ''}
        />
      ))}
    </FormSection>
  )
}

/** The consent of its own that needs are kept with. */
function agreedTo({ language }: Visitor) {
  const { labels, purposes } = consentsWords(language)
  return { label: labels.accessNeeds, hint: purposes.accessNeeds }
}

export function NeedsSection(props: Typed) {
  const words = consentsWords(props.visitor.language)
  return (
    <FormSection title={props.short ? words.needsTitleSignedIn : words.needsTitle} intro={<p>{words.needsIntro}</p>}>
      <NeedsFields {...props} agreed={agreedTo(props.visitor)} />
    </FormSection>
  )
}

type Mine = Omit<Typed, 'short'> & { readonly agreement: OwnAgreement; readonly timeZone: string }

export function consentsPage(mine: Mine) {
  const { visitor, agreement, timeZone, errors } = mine
  const words = consentsWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.mine}>
      <PageHead title={words.mine} lead={words.mineLead} />
      <Form action={href(visitor, '/my/consents')} csrf={visitor.csrf}>
        <FormSection title={words.titleSignedIn}>
          {consentKinds.map((kind) => {
            const given = agreement.consents.find((one) => one.kind === kind)
            const state =
              given === undefined ? words.notGiven : words.givenOn(formatDay(given.givenAt, timeZone, visitor.language))
            return (
              <div class="flow" key={kind}>
                <p>
                  <strong>{words.labels[kind]}</strong> {words.purposes[kind]}
                </p>
                <p>
                  {state} <ConsentButton visitor={visitor} kind={kind} isGiven={given !== undefined} />
                </p>
              </div>
            )
          })}
        </FormSection>
      </Form>
      <Form action={href(visitor, '/my/needs')} csrf={visitor.csrf}>
        <FieldErrors errors={errors} />
        <FormSection title={words.needsTitleSignedIn} intro={<p>{words.needsIntro}</p>}>
          <NeedsFields {...mine} agreed={agreedTo(visitor)} />
          <FormActions>
            <Button kind="primary">{words.saveNeeds}</Button>
            <Button kind="quiet" href={href(visitor, '/my')}>
              {words.back}
            </Button>
          </FormActions>
        </FormSection>
      </Form>
    </Shell>
  )
}

type ConsentButtonProps = {
  readonly visitor: Visitor
  readonly kind: (typeof consentKinds)[number]
  readonly isGiven: boolean
}

/** Needs are agreed to where they are stated, and taking part is ended by cancelling. */
function ConsentButton({ visitor, kind, isGiven }: ConsentButtonProps) {
  const words = consentsWords(visitor.language)
  if (kind === 'participation') return <a href={href(visitor, '/my/cancel')}>{words.withdrawParticipation}</a>
  if (kind === 'accessNeeds' && !isGiven) return null
  return (
    <Button small name={isGiven ? 'withdraw' : 'give'} value={kind}>
      {isGiven ? words.withdraw : words.give}
    </Button>
  )
}

export function participantsPage({ visitor, cards }: { visitor: Visitor; cards: readonly PersonCard[] }) {
  const words = consentsWords(visitor.language)
  const functions = peopleWords(visitor.language).functions
  return (
    <Shell visitor={visitor} title={words.participants} layout="wide">
      <PageHead title={words.participants} lead={words.participantsLead} />
      {cards.length === 0 ? (
        <EmptyState title={words.participantsNone} />
      ) : (
        <Table
          caption={words.participantsCount(cards.length)}
          rows={cards}
          keyOf={({ id }) => id}
          columns={[
            { heading: words.participantName, cell: ({ name }) => name, names: true },
            { heading: words.participantFunction, cell: (card) => functions[card.function] },
            { heading: words.participantFor, cell: ({ bodies }) => bodies.map(({ name }) => name).join(', ') },
          ]}
        />
      )}
    </Shell>
  )
}
