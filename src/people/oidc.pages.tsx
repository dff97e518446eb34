// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Pages on the way to a provider and back. */
import { Button, Form, FormActions, Notice, PageHead } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { SignedIn, Visitor } from '../web/visitor.ts'
import type { Offer } from './oidc.service.ts'
import { securityWords } from './security.words.ts'

type Shown = { readonly visitor: Visitor }

export function registerFirstPage({
  visitor,
  email,
  label,
}: Shown & { readonly email: string; readonly label: string }) {
  const words = securityWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.registerTitle}>
      <PageHead title={words.registerTitle} lead={words.registerText(email, label)} />
      <FormActions>
        <Button kind="primary" href={href(visitor, '/registration')} iconAfter="arrow">
          {words.toRegistration}
        </Button>
      </FormActions>
    </Shell>
  )
}

type ConnectProps = Shown & {
  readonly person: SignedIn
  readonly offer: Offer
  readonly label: string
  readonly next: string | null
}

/** Whoever says yes signs in this way from now on: the page names both sides. */
export function connectPage({ visitor, person, offer, label, next }: ConnectProps) {
  const words = securityWords(visitor.language)
  const title = words.connectTitle(label)
  return (
    <Shell visitor={visitor} title={title}>
      <PageHead title={title} lead={words.connectLead(person.name, label)} />
      <Form action={href(visitor, '/my/security/connect')} csrf={visitor.csrf}>
        {next !== null && <input type="hidden" name="next" value={next} />}
        <div class="form__section">
          {offer.email !== null && <p>{words.connectAddress(offer.email, label)}</p>}
          <Notice kind="warning">
            <p>{words.connectOnlyYou}</p>
          </Notice>
          <FormActions>
            <Button kind="primary" name="answer" value="yes">
              {words.connectYes}
            </Button>
            <Button name="answer" value="no">
              {words.connectNo}
            </Button>
          </FormActions>
        </div>
      </Form>
    </Shell>
  )
}
