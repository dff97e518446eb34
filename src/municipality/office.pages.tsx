// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The register in the congress office: what is loaded, from when, how to load the official one, what was loaded. */
import type { Language } from '../base/language.ts'
import { Button, DefinitionList, FileField, Form, FormActions, FormSection, Notice, Table } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { RegisterStatus } from './register.service.ts'
import type { Load } from './loads.rules.ts'
import { registerWords } from './register.words.ts'
import { countIn, dayIn, momentIn } from './told.ts'

export { previewPage } from './preview.pages.tsx'

export type RegisterTold = 'applied' | 'discarded' | 'uploadGone' | null

type Props = {
  readonly visitor: Visitor
  readonly status: RegisterStatus
  /** Of those who loaded, by their ids. */
  readonly names: ReadonlyMap<string, string>
  readonly told: RegisterTold
  /** Why the file was not taken, a sentence a line. */
  readonly refused: readonly string[]
}

export function registerPage({ visitor, status, names, told, refused }: Props) {
  const words = registerWords(visitor.language)
  const latest = status.loads[0]
  return (
    <OfficePage visitor={visitor} title={words.title} lead={words.lead}>
      <Told language={visitor.language} told={told} />
      {refused.length > 0 && <Refused language={visitor.language} lines={refused} />}
      <section class="flow">
        <h2>{words.loadedTitle}</h2>
        {latest === undefined ? (
          <Notice kind="warning" title={words.nothingLoaded} />
        ) : (
          <Loaded language={visitor.language} latest={latest} status={status} names={names} />
        )}
      </section>
      <UploadForm visitor={visitor} error={refused[0]} />
      {status.loads.length > 0 && <History language={visitor.language} loads={status.loads} names={names} />}
    </OfficePage>
  )
}

function Told({ language, told }: { readonly language: Language; readonly told: RegisterTold }) {
  const words = registerWords(language)
  switch (told) {
    case 'applied':
      return (
        <Notice kind="success" title={words.applied}>
          <p>{words.appliedText}</p>
        </Notice>
      )
    case 'discarded':
      return <Notice kind="info" title={words.discarded} />
    case 'uploadGone':
      return (
        <Notice kind="warning" title={words.uploadGone}>
          <p>{words.uploadGoneText}</p>
        </Notice>
      )
    case null:
      return null
  }
}

function Refused({ language, lines }: { readonly language: Language; readonly lines: readonly string[] }) {
  return (
    <Notice kind="error" title={registerWords(language).refusedTitle} live="alert">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}

type LoadedProps = Pick<Props, 'status' | 'names'> & { readonly language: Language; readonly latest: Load }

function Loaded({ language, latest, status: { counts }, names }: LoadedProps) {
  const words = registerWords(language)
  const { populationAsOf } = latest
  return (
    <>
      <DefinitionList
        look="figures"
        facts={[
          { term: words.municipalities, value: countIn(counts.municipalities, language) },
          { term: words.withPopulation, value: countIn(counts.withPopulation, language) },
          {
            term: words.inhabitants,
            value: counts.withPopulation === 0 ? words.unknown : countIn(counts.inhabitants, language),
          },
        ]}
      />
      <p class="muted">{words.countedOnce}</p>
      <DefinitionList
        facts={[
          { term: words.source, value: words.sources[latest.source] },
          { term: words.asOf, value: dayIn(latest.asOf, language) },
          {
            term: words.populationAsOf,
            value: populationAsOf === null ? words.populationNone : dayIn(populationAsOf, language),
          },
          { term: words.loadedAt, value: momentIn(latest.loadedAt, language) },
          { term: words.loadedBy, value: whoLoaded(latest, names, language) },
          { term: words.associations, value: countIn(counts.associations, language) },
          { term: words.districts, value: countIn(counts.districts, language) },
          { term: words.dissolved, value: countIn(counts.dissolved, language) },
        ]}
      />
      <p class="muted">{words.sourceOf[latest.source]}</p>
      {latest.source === 'compact' && (
        <Notice kind="info" title={words.compactNotice}>
          <p>{words.compactNoticeText}</p>
        </Notice>
      )}
    </>
  )
}

function whoLoaded({ source, loadedBy, fileName }: Load, names: Props['names'], language: Language): string {
  const words = registerWords(language)
  if (source === 'compact') return words.byItself
  if (loadedBy !== null) return names.get(loadedBy) ?? words.bySomebody
  return fileName === null ? words.bySomebody : words.byCommand
}

function UploadForm({ visitor, error }: { readonly visitor: Visitor; readonly error: string | undefined }) {
  const words = registerWords(visitor.language)
  return (
    <Form action={href(visitor, '/office/register')} csrf={visitor.csrf} files>
      <FormSection title={words.getTitle} intro={<p>{words.getWhy}</p>}>
        <ol>
          {words.getSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <FileField name="file" label={words.file} hint={words.fileHint} accept=".xlsx" error={error} required />
        <FormActions>
          <Button kind="primary" icon="document">
            {words.look}
          </Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}

type HistoryProps = Pick<Props, 'names'> & { readonly language: Language; readonly loads: readonly Load[] }

function History({ language, loads, names }: HistoryProps) {
  const words = registerWords(language)
  const count = (value: number) => countIn(value, language)
  return (
    <Table
      caption={words.historyTitle}
      rows={loads}
      keyOf={({ id }) => id}
      columns={[
        { heading: words.loadedAt, names: true, cell: ({ loadedAt }) => momentIn(loadedAt, language) },
        { heading: words.source, cell: ({ source }) => words.sources[source] },
        { heading: words.asOf, cell: ({ asOf }) => dayIn(asOf, language) },
        {
          heading: words.historyChanges,
          number: true,
          cell: ({ added, changed, dissolved }) => `${count(added)} / ${count(changed)} / ${count(dissolved)}`,
        },
        { heading: words.loadedBy, cell: (load) => whoLoaded(load, names, language) },
      ]}
    />
  )
}
