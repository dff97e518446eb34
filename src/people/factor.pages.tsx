// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The pages of the second factor. */
import { encode } from 'uqr'
import { Button, Field, FieldErrors, Form, FormActions, FormSection, Notice, PageHead } from '../ui/index.ts'
import { QrCode, type FieldMessages } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { spacedRecoveryCode } from './factor.rules.ts'
import type { FactorState } from './factor.service.ts'
import { dayOf } from './moments.ts'
import { securityWords } from './security.words.ts'
import { authenticatorUri } from './totp.ts'

type Shown = { readonly visitor: Visitor }

function crumbs({ visitor }: Shown) {
  const words = securityWords(visitor.language)
  return [
    { label: words.my, href: href(visitor, '/my') },
    { label: words.title, href: href(visitor, '/my/security') },
  ]
}

type CodeProps = {
  readonly label: string
  readonly hint: string
  readonly id?: string
  readonly error: string | undefined
}

/** A recovery code has letters, so the keyboard is a whole one where it may be typed, too. */
function CodeField({ label, hint, id, error, digits }: CodeProps & { readonly digits?: boolean }) {
  return (
    <Field
      name="code"
      {...(id === undefined ? {} : { id })}
      label={label}
      hint={hint}
      inputmode={digits === true ? 'numeric' : 'text'}
      autocomplete="one-time-code"
      error={error}
      maxlength={30}
      spellcheck={false}
      required
    />
  )
}

type FactorProps = Shown & { readonly next: string | null; readonly errors: FieldMessages }

/** Between the letter and the congress. */
export function factorPage({ visitor, next, errors }: FactorProps) {
  const words = securityWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.factorTitle}>
      <PageHead title={words.factorTitle} lead={words.factorLead} />
      <Form action={href(visitor, '/sign-in/factor')} csrf={visitor.csrf}>
        <FieldErrors errors={errors} />
        {next !== null && <input type="hidden" name="next" value={next} />}
        <div class="form__section">
          <CodeField label={words.factorCode} hint={words.factorCodeHint} error={errors['code']} />
          <FormActions>
            <Button kind="primary">{words.factorButton}</Button>
          </FormActions>
        </div>
      </Form>
      <section class="prose">
        <h2>{words.factorLostTitle}</h2>
        <p>{words.factorLost}</p>
        <p>
          <a href={href(visitor, '/sign-in')}>{words.factorStartAgain}</a>
        </p>
      </section>
    </Shell>
  )
}

type SetUpProps = Shown & {
  /** Null for somebody who may have none. */
  readonly secret: string | null
  /** What the app shows beside the code. */
  readonly account: string
  readonly next: string | null
  readonly why: 'first' | 'required' | null
  readonly errors: FieldMessages
}

export function setUpFactorPage({ visitor, secret, account, next, why, errors }: SetUpProps) {
  const words = securityWords(visitor.language)
  const { demo } = visitor.site
  return (
    <Shell visitor={visitor} title={words.setUpTitle}>
      <PageHead title={words.setUpTitle} lead={words.setUpLead} crumbs={crumbs({ visitor })} />
      {why !== null && (
        <Notice kind={why === 'first' ? 'info' : 'warning'}>
          <p>{why === 'first' ? words.setUpFirst : words.setUpRequired}</p>
        </Notice>
      )}
      {secret === null ? (
        <Notice>
          <p>{demo ? words.setUpDemo : words.setUpNotNeeded}</p>
        </Notice>
      ) : (
        <SetUpForm visitor={visitor} secret={secret} account={account} next={next} why={why} errors={errors} />
      )}
    </Shell>
  )
}

function SetUpForm({ visitor, secret, account, next, why, errors }: SetUpProps & { readonly secret: string }) {
  const words = securityWords(visitor.language)
  const uri = authenticatorUri({ issuer: account, person: visitor.person?.name ?? '', secret })
  const { data } = encode(uri, { ecc: 'M', border: 0 })
  return (
    <Form action={href(visitor, '/my/security/factor')} csrf={visitor.csrf}>
      <FieldErrors errors={errors} />
      {next !== null && <input type="hidden" name="next" value={next} />}
      {why === 'first' && <input type="hidden" name="first" value="yes" />}
      <FormSection title={words.setUpStepApp}>
        <p>{words.setUpApp}</p>
      </FormSection>
      <FormSection title={words.setUpStepScan}>
        <p>{words.setUpScan}</p>
        <QrCode modules={data} label={words.setUpQr} />
        <p>
          {words.setUpSecret} <code class="secret-key">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </FormSection>
      <FormSection title={words.setUpStepCode}>
        <CodeField label={words.factorCode} hint={words.factorCodeOnlyHint} error={errors['code']} digits />
        <FormActions>
          <Button kind="primary">{words.setUpButton}</Button>
          <Button kind="quiet" href={next ?? href(visitor, why === 'first' ? '/next' : '/my/security')}>
            {why === 'first' ? words.setUpLater : words.cancel}
          </Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}

type CodesProps = Shown & { readonly codes: readonly string[]; readonly isNew: boolean; readonly next: string | null }

/** Shown once. */
export function codesPage({ visitor, codes, isNew, next }: CodesProps) {
  const words = securityWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.codesTitle}>
      <PageHead title={words.codesTitle} lead={words.codesLead} />
      {isNew && (
        <Notice kind="success">
          <p>{words.codesDone}</p>
        </Notice>
      )}
      <Form action={href(visitor, '/my/security/factor/codes')} csrf={visitor.csrf}>
        <div class="form__section">
          <ul class="recovery-codes">
            {codes.map((code) => (
              <li key={code}>
                {spacedRecoveryCode(code)}
                <input type="hidden" name="codes" value={code} />
              </li>
            ))}
          </ul>
          <FormActions>
            <Button icon="document">{words.codesDownload}</Button>
            <Button kind="primary" href={next ?? href(visitor, '/my/security')} iconAfter="arrow">
              {words.codesKept}
            </Button>
          </FormActions>
        </div>
      </Form>
    </Shell>
  )
}

type ManageProps = Shown & { readonly state: FactorState; readonly timeZone: string; readonly errors: FieldMessages }

export function manageFactorPage({ visitor, state, timeZone, errors }: ManageProps) {
  const words = securityWords(visitor.language)
  const { since, recoveryCodesLeft } = state
  const day = since === null ? '' : dayOf(since, timeZone, visitor.language)
  const ways = [
    { path: 'renew', title: words.renewTitle, intro: words.renewIntro, button: words.renewButton, kind: 'secondary' },
    { path: 'remove', title: words.removeTitle, intro: words.removeIntro, button: words.removeButton, kind: 'danger' },
  ] as const
  return (
    <Shell visitor={visitor} title={words.factorSection}>
      <PageHead
        title={words.factorSection}
        lead={`${words.factorOn(day)} ${words.codesLeft(recoveryCodesLeft)}`}
        crumbs={crumbs({ visitor })}
      />
      <FieldErrors errors={errors} />
      {ways.map(({ path, title, intro, button, kind }, index) => (
        <Form key={path} action={href(visitor, `/my/security/factor/${path}`)} csrf={visitor.csrf}>
          <FormSection title={title} intro={<p>{intro}</p>}>
            <CodeField
              id={index === 0 ? 'code' : `code-${path}`}
              label={words.factorCode}
              hint={words.factorCodeHint}
              error={errors['code']}
            />
            <FormActions>
              <Button kind={kind}>{button}</Button>
            </FormActions>
          </FormSection>
        </Form>
      ))}
    </Shell>
  )
}
