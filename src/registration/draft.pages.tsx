// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Save and resume on pages. */
import { Button, EmptyState, Form, FormActions, formatDay, formatTime, Notice, PageHead } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { SavedDraft } from './draft.service.ts'
import { draftWords } from './draft.words.ts'
import { draftLimits } from './registration.limits.rules.ts'

/** A form of its own above the form: HTML knows no form in a form. */
export function DraftFound({ visitor, draft, timeZone }: { visitor: Visitor; draft: SavedDraft; timeZone: string }) {
  const words = draftWords(visitor.language)
  const { language } = visitor
  return (
    <Notice
      title={words.found(formatDay(draft.savedAt, timeZone, language), formatTime(draft.savedAt, timeZone, language))}
    >
      <Form action={href(visitor, '/registration/drop')} csrf={visitor.csrf}>
        <Button kind="quiet" small>
          {words.drop}
        </Button>
      </Form>
    </Notice>
  )
}

export function SaveForLater({ visitor }: { readonly visitor: Visitor }) {
  const words = draftWords(visitor.language)
  return (
    <>
      <p>{words.saveHint(draftLimits.keptDays)}</p>
      <Button name="save" value="draft">
        {words.save}
      </Button>
    </>
  )
}

export function savedPage({ visitor }: { readonly visitor: Visitor }) {
  const words = draftWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.savedTitle}>
      <PageHead title={words.savedTitle} lead={words.saved(draftLimits.keptDays)} />
      <p>{words.savedLetter}</p>
      <Notice kind="warning">
        <p>{words.savedNotYet}</p>
      </Notice>
      <FormActions>
        <Button kind="primary" href={href(visitor, '/registration')}>
          {words.continue}
        </Button>
        <Button kind="quiet" href={href(visitor, '/programme')}>
          {words.toProgramme}
        </Button>
      </FormActions>
    </Shell>
  )
}

export function resumePage({ visitor, secret }: { readonly visitor: Visitor; readonly secret: string }) {
  const words = draftWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.resumeTitle}>
      <PageHead title={words.resumeTitle} lead={words.resumeLead} />
      <Form action={href(visitor, `/registration/resume/${secret}`)} csrf={visitor.csrf}>
        <FormActions>
          <Button kind="primary">{words.continue}</Button>
        </FormActions>
      </Form>
    </Shell>
  )
}

export function resumeGonePage({ visitor }: { readonly visitor: Visitor }) {
  const words = draftWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.resumeGoneTitle}>
      <PageHead title={words.resumeGoneTitle} />
      <EmptyState
        title={words.resumeGone}
        action={
          <Button kind="primary" href={href(visitor, '/registration')}>
            {words.toForm}
          </Button>
        }
      />
    </Shell>
  )
}
