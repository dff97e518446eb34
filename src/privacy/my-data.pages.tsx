// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One's own data: everything on one page, and the way to have it deleted. */
import type { Language } from '../base/language.ts'
import {
  Button,
  Card,
  DefinitionList,
  Field,
  FieldErrors,
  Form,
  FormActions,
  formatDay,
  formatTime,
} from '../ui/index.ts'
import { Notice, PageHead, type FieldMessages } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { Day } from './erasure.rules.ts'
import type { PersonalExport } from './export.service.ts'
import type { HeldRecord, HeldValue, SectionWords } from './personal-data.ts'
import { privacyLimits } from './privacy.limits.rules.ts'
import { privacyWords } from './privacy.words.ts'
import { spokenDay } from './spoken-day.ts'

type Shown = { readonly visitor: Visitor }
export type Clockwork = { readonly day: Day | null; readonly timeZone: string }

export function dataPage({ visitor, data, day, timeZone }: Shown & Clockwork & { readonly data: PersonalExport }) {
  const words = privacyWords(visitor.language)
  const sections = data.modules.flatMap(({ data: module, held }) =>
    Object.entries(module.sections(visitor.language)).map(([key, section]) => {
      return { id: `${module.module}-${key}`, section, records: held[key] ?? [] }
    }),
  )
  return (
    <Shell visitor={visitor} title={words.dataTitle}>
      <PageHead
        title={words.dataTitle}
        lead={words.dataLead}
        actions={
          <Button href={href(visitor, '/my/data/export.json')} download>
            {words.download}
          </Button>
        }
      />
      <div class="prose">
        {day !== null && <p>{words.deletionOn(spokenDay(day, visitor.language))}</p>}
        <p>{words.print}</p>
      </div>
      <nav class="prose" aria-label={words.jump}>
        <ul>
          {sections.map(({ id, section }) => (
            <li key={id}>
              <a href={`#${id}`}>{section.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, section, records }) => (
        <section key={id} id={id} class="flow">
          <h2>{section.title}</h2>
          {records.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            records.map((record, index) => (
              <Card key={index} kind="plain">
                <DefinitionList facts={factsOf(record, section, visitor.language, timeZone)} />
              </Card>
            ))
          )}
        </section>
      ))}
      <section class="flow">
        <h2>{words.forgetMeLead}</h2>
        <p>
          <Button kind="danger" href={href(visitor, '/my/data/forget')}>
            {words.forgetMe}
          </Button>
        </p>
      </section>
    </Shell>
  )
}

function factsOf(record: HeldRecord, section: SectionWords, language: Language, timeZone: string) {
  return Object.entries(record).map(([key, value]) => ({
    term: section.fields[key] ?? key,
    value: spoken(value, language, timeZone),
  }))
}

function spoken(value: HeldValue, language: Language, timeZone: string) {
  const words = privacyWords(language)
  if (value === null || value === '') return words.none
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (value instanceof Date) {
    const said = `${formatDay(value, timeZone, language)}, ${formatTime(value, timeZone, language)}`
    return <time dateTime={value.toISOString()}>{said}</time>
  }
  // What somebody typed keeps its lines.
  return <span class="as-typed">{String(value)}</span>
}

type ForgetShown = Shown & {
  /** They have signed in just now. */
  readonly isFresh: boolean
  readonly typed: string
  readonly errors: FieldMessages
}

export function forgetPage({ visitor, isFresh, typed, errors }: ForgetShown) {
  const words = privacyWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.forgetTitle}>
      <PageHead
        title={words.forgetTitle}
        lead={words.forgetLead}
        crumbs={[{ label: words.dataTitle, href: href(visitor, '/my/data') }]}
      />
      <FieldErrors errors={errors} />
      <section class="prose">
        <h2>{words.goesTitle}</h2>
        <Lines lines={words.goes} />
        <h2>{words.staysTitle}</h2>
        <Lines lines={words.stays} />
        <p>
          {words.firstDownload} <a href={href(visitor, '/my/data')}>{words.toData}</a>
        </p>
      </section>
      {isFresh ? <ConfirmForm visitor={visitor} typed={typed} errors={errors} /> : <SignInFirst visitor={visitor} />}
    </Shell>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function SignInFirst({ visitor }: Shown) {
  const words = privacyWords(visitor.language)
  const next = encodeURIComponent(href(visitor, '/my/data/forget'))
  return (
    <Notice kind="warning" title={words.freshTitle}>
      <p>{words.fresh(privacyLimits.freshSignInMinutes)}</p>
      <p>
        <Button kind="primary" href={`${href(visitor, '/sign-in')}?next=${next}`}>
          {words.freshButton}
        </Button>
      </p>
    </Notice>
  )
}

function ConfirmForm({ visitor, typed, errors }: Shown & Pick<ForgetShown, 'typed' | 'errors'>) {
  const words = privacyWords(visitor.language)
  return (
    <Form action={href(visitor, '/my/data/forget')} csrf={visitor.csrf}>
      <div class="form__section">
        <Field
          name="confirm"
          label={words.confirm}
          value={typed}
          error={errors.confirm}
          autocomplete="off"
          spellcheck={false}
          width="short"
          maxlength={20}
          required
        />
        <FormActions>
          <Button kind="danger">{words.forgetButton}</Button>
          <Button href={href(visitor, '/my/data')}>{words.cancel}</Button>
        </FormActions>
      </div>
    </Form>
  )
}

export function gonePage({ visitor }: Shown) {
  const words = privacyWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.goneTitle}>
      <PageHead title={words.goneTitle} lead={words.goneLead} />
      <p>{words.goneThanks}</p>
      <p>
        <Button href={href(visitor, '/')}>{words.toHome}</Button>
      </p>
    </Shell>
  )
}
