// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Reading consents and needs from a form: the registration's, and that of one's own page. */
import type { PostedForm } from '../web/form.ts'
import type { Visitor } from '../web/visitor.ts'
import { hasNeeds, needKinds, optionalConsents, type AccessNeeds } from './consents.rules.ts'
import type { Agreement } from './consents.service.ts'
import { consentsWords } from './consents.words.ts'
import { accessNeedLimits } from './registration.limits.rules.ts'

/** Refuses the form without the one consent it cannot do without, and needs without theirs. */
export function readAgreement(form: PostedForm, visitor: Visitor): Agreement {
  if (!form.checked('consent')) form.refuse('consent', consentsWords(visitor.language).missing)
  const needs = readNeeds(form, visitor)
  const optional = optionalConsents.filter((kind) => form.checked(`consent-${kind}`))
  return {
    consents: ['participation', ...optional, ...(hasNeeds(needs) ? (['accessNeeds'] as const) : [])],
    needs,
  }
}

export function readNeeds(form: PostedForm, { language }: Visitor): AccessNeeds {
  const needs = {
    needs: form.choices('need', needKinds, { max: needKinds.length }),
    note: form.text('need-note', { max: accessNeedLimits.noteLettersMax }),
  }
  if (hasNeeds(needs) && !form.checked('consent-accessNeeds')) {
    form.refuse('consent-accessNeeds', consentsWords(language).needsConsentMissing)
  }
  return needs
}
