// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The office's pages of registrations: the list, taking somebody down, changing, the sheet of paper. */
import { localise } from '../base/language.ts'
import type { Municipality } from '../municipality/index.ts'
import { functions, nameLettersMax, peopleWords } from '../people/index.ts'
import type { Session } from '../programme/index.ts'
import { Button, Checkbox, Checkboxes, Chip, DefinitionList, EmptyState, Field, FieldErrors } from '../ui/index.ts'
import { Form, FormActions, FormSection, formatDay, formatTime, Notice, PageHead, Select } from '../ui/index.ts'
import { Table, TextArea } from '../ui/index.ts'
import type { FieldMessages } from '../ui/index.ts'
import { OfficePage } from '../web/office.tsx'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { needKinds } from './consents.rules.ts'
import { consentsWords } from './consents.words.ts'
import type { Entry, Looking, Page } from './entries.rules.ts'
import type { Sheet, WorkshopCount } from './office.service.ts'
import { officeWords } from './office.words.ts'
import { spaced } from './readable-code.rules.ts'
import type { Slots } from './registration-form.ts'
import { accessNeedLimits, officeLimits } from './registration.limits.rules.ts'
import { MunicipalityField } from './registration.pages.tsx'
import { registrationWords } from './registration.words.ts'
import { statuses } from './status.rules.ts'
import { WishFields } from './wish-fields.tsx'

export const listPath = '/office/registrations'

type ListShown = {
  readonly visitor: Visitor
  readonly looking: Looking
  readonly found: Page<Entry>
  readonly foundCount: number
  readonly counts: readonly WorkshopCount[]
  /** The address's query without the page. */
  readonly query: string
}

export function listPage(shown: ListShown) {
  const { visitor, found, foundCount, counts } = shown
  const words = officeWords(visitor.language)
  return (
    <OfficePage
      visitor={visitor}
      title={words.title}
      lead={words.lead}
      actions={
        <Button kind="primary" href={href(visitor, `${listPath}/new`)}>
          {words.enter}
        </Button>
      }
    >
      <details open={shown.query !== ''}>
        <summary>{words.look}</summary>
        <LookForm {...shown} />
      </details>
      {foundCount === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <EntriesTable visitor={visitor} found={found} foundCount={foundCount} counts={counts} />
      )}
      <Pages {...shown} />
      <WorkshopsTable visitor={visitor} counts={counts} />
    </OfficePage>
  )
}

function LookForm({ visitor, looking, counts }: ListShown) {
  const words = officeWords(visitor.language)
  return (
    <Form action={href(visitor, listPath)} method="get" label={words.look}>
      <Field
        name="query"
        type="search"
        label={words.query}
        value={looking.query}
        maxlength={officeLimits.queryLettersMax}
      />
      <Select
        name="status"
        label={words.status}
        value={looking.status ?? ''}
        options={[
          { value: '', label: words.anyStatus },
          ...statuses.map((value) => ({ value, label: words.statuses[value] })),
        ]}
      />
      <Select
        name="session"
        label={words.session}
        value={looking.sessionId ?? ''}
        options={[
          { value: '', label: words.anySession },
          ...counts.map(({ session }) => ({ value: session.id, label: titleOf(session, visitor) })),
        ]}
      />
      <Checkbox name="needs" label={words.onlyNeeds} checked={looking.onlyNeeds} />
      <Checkbox name="paper" label={words.onlyWithoutEmail} checked={looking.onlyWithoutEmail} />
      <FormActions>
        <Button>{words.apply}</Button>
      </FormActions>
    </Form>
  )
}

function titleOf({ title }: Pick<Session, 'title'>, { language }: Visitor): string {
  return localise(title, language).text
}

function EntriesTable({
  visitor,
  found,
  foundCount,
  counts,
}: Pick<ListShown, 'visitor' | 'found' | 'foundCount' | 'counts'>) {
  const words = officeWords(visitor.language)
  const titles = (ids: readonly string[]) =>
    counts.flatMap(({ session }) => (ids.includes(session.id) ? [titleOf(session, visitor)] : []))
  return (
    <Table
      caption={words.count(foundCount)}
      rows={found.items}
      keyOf={({ id }) => id}
      columns={[
        { heading: words.name, names: true, cell: (entry) => <Who visitor={visitor} entry={entry} /> },
        { heading: words.bodies, cell: ({ bodies }) => bodies.join(', ') },
        {
          heading: words.status,
          cell: ({ status }) => <Chip kind={statusChips[status]}>{words.statuses[status]}</Chip>,
        },
        {
          heading: words.chosen,
          cell: ({ places, waits, offers }) => (
            <>
              {titles(places).map((title) => (
                <div key={title}>{title}</div>
              ))}
              {titles(waits).map((title) => (
                <div key={title}>
                  <Chip kind="info">{words.waits}</Chip> {title}
                </div>
              ))}
              {titles(offers).map((title) => (
                <div key={title}>
                  <Chip kind="warning">{words.offered}</Chip> {title}
                </div>
              ))}
            </>
          ),
        },
        { heading: words.needs, cell: (entry) => needsText(entry, visitor) },
      ]}
    />
  )
}

const statusChips = { pending: 'warning', confirmed: 'success', cancelled: 'plain' } as const

function Who({ visitor, entry }: { readonly visitor: Visitor; readonly entry: Entry }) {
  const words = officeWords(visitor.language)
  return (
    <>
      <a href={href(visitor, `${listPath}/${entry.id}`)}>{entry.name}</a>
      <div class="muted">{entry.email ?? words.noEmail}</div>
      {entry.enteredBy !== null && <div class="muted">{words.by(entry.enteredBy)}</div>}
    </>
  )
}

function needsText({ needs }: Entry, { language }: Visitor): string {
  if (needs === null) return ''
  const labels = consentsWords(language).needLabels
  return [...needs.needs.map((need) => labels[need]), needs.note].filter((text) => text !== '').join(', ')
}

function Pages({ visitor, found: { number, count }, query }: ListShown) {
  const words = officeWords(visitor.language)
  if (count === 1) return null
  const to = (page: number) => href(visitor, `${listPath}?${query}&page=${page}`)
  return (
    <FormActions>
      {number > 1 && <Button href={to(number - 1)}>{words.previous}</Button>}
      <span>{words.pageOf(number, count)}</span>
      {number < count && <Button href={to(number + 1)}>{words.next}</Button>}
    </FormActions>
  )
}

function WorkshopsTable({ visitor, counts }: Pick<ListShown, 'visitor' | 'counts'>) {
  const words = officeWords(visitor.language)
  return (
    <Table
      caption={words.workshops}
      rows={counts}
      keyOf={({ session }) => session.id}
      columns={[
        { heading: words.workshop, cell: ({ session }) => titleOf(session, visitor), names: true },
        { heading: words.places, cell: ({ places }) => places, number: true },
        { heading: words.capacity, cell: ({ session }) => session.capacity ?? words.unlimited, number: true },
        { heading: words.waiting, cell: ({ waiting }) => waiting, number: true },
        { heading: words.offers, cell: ({ offers }) => offers, number: true },
      ]}
    />
  )
}

export type OfficeForm = {
  readonly visitor: Visitor
  readonly slots: Slots
  readonly timeZone: string
  readonly typed: (name: string) => string
  readonly typedAll: (name: string) => readonly string[]
  readonly errors: FieldMessages
  readonly found: readonly Municipality[] | undefined
}

export function takeDownPage(shown: OfficeForm) {
  const { visitor, typed, errors } = shown
  const words = officeWords(visitor.language)
  return (
    <OfficePage
      visitor={visitor}
      title={words.enterTitle}
      lead={words.enterLead}
      crumbs={[{ label: words.title, href: href(visitor, listPath) }]}
    >
      <Form action={href(visitor, `${listPath}/new`)} csrf={visitor.csrf} enterSubmits>
        <FieldErrors errors={errors} />
        <FormSection title={words.saidTitle}>
          <SaidFields {...shown} />
          <Field
            name="email"
            type="email"
            label={words.email}
            hint={words.emailHint}
            value={typed('email')}
            error={errors.email}
            maxlength={254}
            spellcheck={false}
            optional
          />
          <MunicipalityField {...shown} optional />
        </FormSection>
        <FormSection title={words.placesTitle}>
          <WishFields {...shown} chosen={typed} />
        </FormSection>
        <FormSection title={words.needsTitle}>
          <NeedFields {...shown} />
        </FormSection>
        <FormSection title={words.note}>
          <NoteField {...shown} />
          <Checkbox
            name="consent"
            label={words.agreed}
            hint={words.agreedHint}
            checked={typed('consent') !== ''}
            error={errors.consent}
            required
          />
        </FormSection>
        <FormActions>
          <Button kind="primary">{words.save}</Button>
          <Button kind="quiet" href={href(visitor, listPath)}>
            {words.back}
          </Button>
        </FormActions>
      </Form>
    </OfficePage>
  )
}

type Fields = Pick<OfficeForm, 'visitor' | 'typed' | 'typedAll' | 'errors'>

function SaidFields({ visitor, typed, errors }: Fields) {
  const words = registrationWords(visitor.language)
  const labels = peopleWords(visitor.language).functions
  return (
    <>
      <Field
        name="name"
        label={words.name}
        value={typed('name')}
        error={errors.name}
        maxlength={nameLettersMax}
        spellcheck={false}
        required
      />
      <Select
        name="function"
        label={words.function}
        placeholder={words.functionPlaceholder}
        value={typed('function')}
        error={errors.function}
        options={functions.map((value) => ({ value, label: labels[value] }))}
        required
      />
    </>
  )
}

function NeedFields({ visitor, typed, typedAll, errors }: Fields) {
  const [words, own] = [consentsWords(visitor.language), officeWords(visitor.language)]
  return (
    <>
      <Checkboxes
        name="need"
        legend={words.needs}
        values={typedAll('need')}
        options={needKinds.map((value) => ({ value, label: words.needLabels[value] }))}
        optional
      />
      <TextArea
        name="need-note"
        label={words.note}
        hint={words.noteHint}
        value={typed('need-note')}
        error={errors['need-note']}
        rows={2}
        maxlength={accessNeedLimits.noteLettersMax}
        optional
      />
      <Checkbox
        name="consent-accessNeeds"
        label={own.needsAgreed}
        checked={typed('consent-accessNeeds') !== ''}
        error={errors['consent-accessNeeds']}
      />
    </>
  )
}

function NoteField({ visitor, typed, errors }: Fields) {
  const words = officeWords(visitor.language)
  return (
    <TextArea
      name="note"
      label={words.note}
      hint={words.noteHint}
      value={typed('note')}
      error={errors.note}
      rows={2}
      maxlength={officeLimits.noteLettersMax}
      optional
    />
  )
}

export const officeDones = ['entered', 'saved', 'cancelled'] as const
/** What the press before did; it stands at the top, for the form that was sent may be far below. */
export type OfficeDone = (typeof officeDones)[number]

export function editPage(shown: OfficeForm & { readonly entry: Entry; readonly done: OfficeDone | null }) {
  const { visitor, entry, typed, errors, done } = shown
  const words = officeWords(visitor.language)
  const action = href(visitor, `${listPath}/${entry.id}`)
  return (
    <OfficePage
      visitor={visitor}
      title={entry.name}
      lead={words.editLead(words.statuses[entry.status])}
      crumbs={[{ label: words.title, href: href(visitor, listPath) }]}
    >
      {done !== null && (
        <Notice kind="success" live="status">
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <FieldErrors errors={errors} />
      {entry.status === 'confirmed' && (
        <>
          <Form action={`${action}/places`} csrf={visitor.csrf}>
            <FormSection title={words.placesTitle}>
              <WishFields {...shown} chosen={typed} />
              <Button kind="primary">{words.placesSave}</Button>
            </FormSection>
          </Form>
          <Form action={`${action}/needs`} csrf={visitor.csrf}>
            <FormSection title={words.needsTitle}>
              <NeedFields {...shown} />
              <Button>{words.needsSave}</Button>
            </FormSection>
          </Form>
        </>
      )}
      {entry.email === null && (
        <Form action={`${action}/said`} csrf={visitor.csrf}>
          <FormSection title={words.saidTitle} intro={<p>{words.saidHint}</p>}>
            <SaidFields {...shown} />
            <Button>{words.saidSave}</Button>
          </FormSection>
        </Form>
      )}
      <Form action={`${action}/note`} csrf={visitor.csrf}>
        <FormSection title={words.note}>
          <NoteField {...shown} />
          <Button>{words.noteSave}</Button>
        </FormSection>
      </Form>
      {entry.status === 'confirmed' && <LastSteps visitor={visitor} entry={entry} action={action} />}
    </OfficePage>
  )
}

type LastStepsProps = { readonly visitor: Visitor; readonly entry: Entry; readonly action: string }

function LastSteps({ visitor, entry, action }: LastStepsProps) {
  const words = officeWords(visitor.language)
  return (
    <>
      {entry.email === null && (
        <Form action={`${action}/sheet`} csrf={visitor.csrf}>
          <p>{words.sheetWhy}</p>
          <Button>{words.sheet}</Button>
        </Form>
      )}
      <Form action={`${action}/cancel`} csrf={visitor.csrf}>
        <p>{words.cancelWhy}</p>
        <Button kind="danger">{words.cancel}</Button>
      </Form>
    </>
  )
}

type SheetShown = { readonly visitor: Visitor; readonly sheet: Sheet; readonly timeZone: string }

/** To be printed: no menu leads on from a sheet of paper. */
export function sheetPage({ visitor, sheet, timeZone }: SheetShown) {
  const { language } = visitor
  const words = officeWords(language)
  const address = `${visitor.site.baseUrl}${href(visitor, '/enter')}`
  const items = sheet.sessions.map((session) =>
    words.sheetSession(
      titleOf(session, visitor),
      formatDay(session.startsAt, timeZone, language),
      formatTime(session.startsAt, timeZone, language),
      formatTime(session.endsAt, timeZone, language),
    ),
  )
  return (
    <Shell visitor={visitor} title={words.sheetTitle}>
      <PageHead title={words.sheetTitle} lead={words.sheetHello(sheet.name)} />
      <p>{words.sheetHow(address)}</p>
      <DefinitionList look="figures" facts={[{ term: words.sheetCode, value: spaced(sheet.code) }]} />
      <p>{words.sheetOnly}</p>
      <section class="prose">
        <h2>{words.sheetSessions}</h2>
        {items.length === 0 ? (
          <p>{words.sheetNone}</p>
        ) : (
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </section>
    </Shell>
  )
}
