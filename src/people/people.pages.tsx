// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The pages of signing in: ask for the letter, type the code, press the link's button, and what to do otherwise. */
import { Button, Field, FieldErrors, Form, FormActions, FormSection, Notice, PageHead } from '../ui/index.ts'
import type { FieldMessages } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { nameLettersMax } from './people.rules.ts'
import { signInLimits } from './limits.rules.ts'
import { peopleWords } from './people.words.ts'
import type { Provider } from './provider.ts'
import { securityWords } from './security.words.ts'
import type { LinkRefusal } from './sign-in.rules.ts'

type Shown = { readonly visitor: Visitor }
type Asked = { readonly email: string; readonly next: string | null; readonly errors: FieldMessages }

export const nothingAsked: Asked = { email: '', next: null, errors: {} }

function LetterForm({ visitor, email, next, errors }: Shown & Asked) {
  const words = peopleWords(visitor.language)
  return (
    <Form action={href(visitor, '/sign-in')} csrf={visitor.csrf}>
      <FieldErrors errors={errors} />
      {next !== null && <input type="hidden" name="next" value={next} />}
      <div class="form__section">
        <EmailField label={words.email} hint={words.emailHint} email={email} error={errors.email} />
        <FormActions>
          <Button kind="primary" icon="mail">
            {words.sendLetter}
          </Button>
        </FormActions>
      </div>
    </Form>
  )
}

type EmailProps = {
  readonly label: string
  readonly hint?: string
  readonly email: string
  readonly error: string | undefined
}

function EmailField({ label, hint, email, error }: EmailProps) {
  return (
    <Field
      name="email"
      label={label}
      {...(hint === undefined ? {} : { hint })}
      type="email"
      autocomplete="email"
      value={email}
      error={error}
      maxlength={254}
      spellcheck={false}
      required
    />
  )
}

function ToRegistration({ visitor }: Shown) {
  const words = peopleWords(visitor.language)
  return (
    <p>
      {words.notRegistered} <a href={href(visitor, '/registration')}>{words.toRegistration}</a>
    </p>
  )
}

/** Provider and letter lead to the same place; the letter stands first, since it works for everybody. */
function ProviderWay({ visitor, provider, next }: Shown & { provider: Provider; next: string | null }) {
  const words = securityWords(visitor.language)
  const label = provider.label(visitor.language)
  return (
    <Form action={href(visitor, '/sign-in/oidc')} csrf={visitor.csrf}>
      {next !== null && <input type="hidden" name="next" value={next} />}
      <FormSection title={words.otherWay}>
        {provider.isAway() && (
          <Notice kind="warning">
            <p>{words.providerAway(label)}</p>
          </Notice>
        )}
        <FormActions>
          <Button iconAfter="arrow">{words.signInWith(label)}</Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}

type SignInProps = Shown &
  Asked & {
    readonly provider: Provider | null
    /** Where the second factor is asked for, when that is all that is missing. */
    readonly factor?: string | null
    /** Why the way they came did not let them in. */
    readonly refused?: { readonly title: string; readonly text: string } | null
  }

export function signInPage({ visitor, provider, factor = null, refused = null, ...asked }: SignInProps) {
  const words = peopleWords(visitor.language)
  const { person } = visitor
  return (
    <Shell visitor={visitor} title={words.signInTitle}>
      <PageHead title={words.signInTitle} lead={words.signInIntro} />
      {person !== null && (
        <Notice title={words.alreadyIn(person.name)}>
          <a href={asked.next ?? href(visitor, '/next')}>{words.goOn}</a>
        </Notice>
      )}
      {factor !== null && (
        <Notice title={words.factorMissing}>
          <a href={factor}>{words.toFactor}</a>
        </Notice>
      )}
      {refused !== null && (
        <Notice kind="warning" title={refused.title} live="alert">
          <p>{refused.text}</p>
        </Notice>
      )}
      <LetterForm visitor={visitor} {...asked} />
      {provider !== null && <ProviderWay visitor={visitor} provider={provider} next={asked.next} />}
      <ToRegistration visitor={visitor} />
    </Shell>
  )
}

type Sent = Asked & {
  /** The provider that is to be connected once the letter has proven the address; null when none is. */
  readonly connecting: string | null
  /** Whether the address was typed on the page before; otherwise it is asked for beside the code. */
  readonly remembered: boolean
  readonly code: string
}

export function sentPage({ visitor, email, next, connecting, remembered, code, errors }: Shown & Sent) {
  const words = peopleWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.sentTitle}>
      <PageHead title={words.sentTitle} lead={remembered ? words.sentTo(email) : words.sentSomewhere} />
      {visitor.site.demo && (
        <Notice title={words.demoOutbox}>
          <a href={href(visitor, '/outbox')}>{words.toOutbox}</a>
        </Notice>
      )}
      {connecting !== null && (
        <Notice>
          <p>{securityWords(visitor.language).offerOpen(connecting)}</p>
        </Notice>
      )}
      <p>{words.sentHow(signInLimits.secretMinutes)}</p>
      <Form action={href(visitor, '/sign-in/code')} csrf={visitor.csrf}>
        <FieldErrors errors={errors} />
        <FormSection title={words.codeTitle}>
          <CodeFields visitor={visitor} email={email} remembered={remembered} code={code} errors={errors} />
          <FormActions>
            <Button kind="primary">{words.useCode}</Button>
          </FormActions>
        </FormSection>
      </Form>
      <section class="prose">
        <h2>{words.noLetterTitle}</h2>
        <ul>
          {words.noLetterSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <p>
          <a href={signInHref(visitor, next)}>{words.otherEmail}</a>
        </p>
        <ToRegistration visitor={visitor} />
      </section>
    </Shell>
  )
}

function signInHref(visitor: Visitor, next: string | null): string {
  const page = href(visitor, '/sign-in')
  return next === null ? page : `${page}?next=${encodeURIComponent(next)}`
}

function CodeFields({ visitor, email, remembered, code, errors }: Shown & Omit<Sent, 'next' | 'connecting'>) {
  const words = peopleWords(visitor.language)
  const known = remembered && errors.email === undefined
  return (
    <>
      {known ? (
        <input type="hidden" name="email" value={email} />
      ) : (
        <EmailField label={words.email} email={email} error={errors.email} />
      )}
      <Field
        name="code"
        label={words.code}
        hint={words.codeHint}
        inputmode="numeric"
        autocomplete="one-time-code"
        width="code"
        value={code}
        error={errors.code}
        maxlength={20}
        spellcheck={false}
        required
      />
    </>
  )
}

export function linkPage({ visitor, name, secret }: Shown & { readonly name: string; readonly secret: string }) {
  const words = peopleWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.linkTitle}>
      <PageHead title={words.linkTitle} lead={words.linkAs(name)} />
      <Form action={href(visitor, `/sign-in/link/${secret}`)} csrf={visitor.csrf}>
        <div class="form__section">
          <FormActions>
            <Button kind="primary" iconAfter="arrow">
              {words.linkButton}
            </Button>
          </FormActions>
          <p>{words.linkNotYou}</p>
        </div>
      </Form>
    </Shell>
  )
}

/** A link that signs nobody in: why, and the way to a new one. */
export function linkRefusedPage({ visitor, refusal }: Shown & { readonly refusal: LinkRefusal }) {
  const words = peopleWords(visitor.language)
  const { title, text } = {
    linkUsed: { title: words.linkUsedTitle, text: words.linkUsed },
    linkExpired: { title: words.linkExpiredTitle, text: words.linkExpired(signInLimits.secretMinutes) },
    linkUnknown: { title: words.linkUnknownTitle, text: words.linkUnknown },
  }[refusal]
  if (visitor.person !== null) {
    return (
      <Shell visitor={visitor} title={title}>
        <PageHead title={title} lead={`${words.alreadyIn(visitor.person.name)} ${words.linkStillIn}`} />
        <Button kind="primary" href={href(visitor, '/next')} iconAfter="arrow">
          {words.goOn}
        </Button>
      </Shell>
    )
  }
  return (
    <Shell visitor={visitor} title={title}>
      <PageHead title={title} lead={text} />
      <LetterForm visitor={visitor} {...nothingAsked} />
      <ToRegistration visitor={visitor} />
    </Shell>
  )
}

type NewOwnerForm = {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly errors: FieldMessages
}

export function ownerPage({ visitor, token, name, email, errors }: Shown & NewOwnerForm) {
  const words = peopleWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.ownerTitle}>
      <PageHead title={words.ownerTitle} lead={words.ownerIntro} />
      <Form action={href(visitor, `/set-up/${token}`)} csrf={visitor.csrf}>
        <FieldErrors errors={errors} />
        <div class="form__section">
          <Field
            name="name"
            label={words.ownerName}
            autocomplete="name"
            value={name}
            error={errors.name}
            maxlength={nameLettersMax}
            required
          />
          <EmailField label={words.email} hint={words.ownerEmailHint} email={email} error={errors.email} />
          <FormActions>
            <Button kind="primary">{words.ownerButton}</Button>
          </FormActions>
        </div>
      </Form>
    </Shell>
  )
}

export function ownerGonePage({ visitor }: Shown) {
  const words = peopleWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.ownerGoneTitle}>
      <PageHead title={words.ownerGoneTitle} lead={words.ownerGone} />
    </Shell>
  )
}
