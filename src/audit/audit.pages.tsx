// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The audit trail as a page: a table with a filter, the newest first. */
import { Button, EmptyState, Form, FormActions, formatDay, formatTime, Select, Table } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import { auditLimits } from './audit.limits.rules.ts'
import { saidIn, type AuditVocabulary } from './audit.rules.ts'
import type { AuditEntry, AuditFilter, AuditPage } from './audit.service.ts'
import { auditWords } from './audit.words.ts'

export type AuditShown = {
  readonly visitor: Visitor
  readonly page: AuditPage
  readonly filter: AuditFilter
  readonly vocabulary: AuditVocabulary
  readonly timeZone: string
}

export function auditPage(shown: AuditShown) {
  const { visitor, page, filter } = shown
  const words = auditWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.title} lead={words.lead(auditLimits.keptDays)}>
      <FilterForm {...shown} />
      {page.entries.length === 0 ? <EmptyState title={words.none} /> : <Entries {...shown} />}
      {page.hasMore && (
        <p>
          <Button href={href(visitor, `/office/audit?${olderThan(page, filter)}`)}>{words.older}</Button>
        </p>
      )}
    </OfficePage>
  )
}

function olderThan({ entries }: AuditPage, { action, actor }: AuditFilter): string {
  const last = entries.at(-1)
  return new URLSearchParams({
    ...(action === null ? {} : { action }),
    ...(actor === null ? {} : { actor }),
    ...(last === undefined ? {} : { before: String(last.id) }),
  }).toString()
}

function FilterForm({ visitor, page, filter, vocabulary }: AuditShown) {
  const { language } = visitor
  const words = auditWords(language)
  const actors = page.actors.map((id) => ({ value: id, label: page.names.get(id) ?? words.gone }))
  const actions = page.actions.map((name) => ({ value: name, label: saidIn(language, vocabulary.actions, name) }))
  return (
    <Form action={href(visitor, '/office/audit')} method="get" label={words.filter}>
      <div class="form__section">
        <Select
          name="actor"
          label={words.actor}
          placeholder={words.anyActor}
          value={filter.actor ?? ''}
          options={actors.sort((one, other) => one.label.localeCompare(other.label, language))}
        />
        <Select
          name="action"
          label={words.action}
          placeholder={words.anyAction}
          value={filter.action ?? ''}
          options={actions.sort((one, other) => one.label.localeCompare(other.label, language))}
        />
        <FormActions>
          <Button>{words.show}</Button>
        </FormActions>
      </div>
    </Form>
  )
}

function Entries({ visitor, page, vocabulary, timeZone }: AuditShown) {
  const { language } = visitor
  const words = auditWords(language)
  const objectOf = ({ object }: AuditEntry) => {
    if (object === null) return ''
    if (object.kind === 'person') return page.names.get(object.id) ?? words.gone
    return words.objectOf(saidIn(language, vocabulary.objects, object.kind), object.id)
  }
  return (
    <Table
      caption={words.caption}
      rows={page.entries}
      keyOf={({ id }) => String(id)}
      columns={[
        {
          heading: words.at,
          names: true,
          cell: ({ at }) => (
            <time dateTime={at.toISOString()}>
              {formatDay(at, timeZone, language)}, {formatTime(at, timeZone, language)}
            </time>
          ),
        },
        {
          heading: words.actor,
          cell: ({ actor }) => (actor === null ? words.software : (page.names.get(actor) ?? words.gone)),
        },
        { heading: words.action, cell: ({ action }) => saidIn(language, vocabulary.actions, action) },
        { heading: words.object, cell: objectOf },
      ]}
    />
  )
}
