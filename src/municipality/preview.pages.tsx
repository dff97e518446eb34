// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What a checked file would change, before it changes anything. */
import type { Language } from '../base/language.ts'
import { Button, DefinitionList, Form, FormActions, Notice, Table } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { Visitor } from '../web/visitor.ts'
import { sortedChanges } from './changes.rules.ts'
import { changeText } from './change-text.ts'
import { groupsOf, shown, type ChangeGroup, type GroupOfChanges } from './examples.rules.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import type { Preview } from './register.service.ts'
import { registerWords } from './register.words.ts'
import { countIn, dayIn } from './told.ts'

type Props = {
  readonly visitor: Visitor
  readonly preview: Preview
  /** Somebody else loaded something between showing and ordering. */
  readonly changedMeanwhile: boolean
}

export function previewPage({ visitor, preview, changedMeanwhile }: Props) {
  const { language } = visitor
  const words = registerWords(language)
  const groups = groupsOf(preview.changes, municipalityLimits.examplesMax)
  const otherwise = sortedChanges(preview.changes).otherwise.length
  const nothing = groups.length === 0 && otherwise === 0
  return (
    <OfficePage
      visitor={visitor}
      title={words.previewTitle}
      lead={words.previewLead(preview.fileName, dayIn(preview.asOf, language))}
      crumbs={[{ label: words.back, href: href(visitor, '/office/register') }]}
    >
      {changedMeanwhile && (
        <Notice kind="warning" title={words.changedMeanwhile} live="alert">
          <p>{words.changedMeanwhileText}</p>
        </Notice>
      )}
      {preview.olderThan !== null && (
        <Notice kind="warning" title={words.older(dayIn(preview.olderThan, language))}>
          <p>{words.olderText}</p>
        </Notice>
      )}
      {nothing && (
        <Notice kind="info" title={words.nothingChanges}>
          <p>{words.nothingChangesText}</p>
        </Notice>
      )}
      <DefinitionList
        look="figures"
        facts={[
          { term: words.inhabitantsBefore, value: countIn(preview.inhabitants.before, language) },
          { term: words.inhabitantsAfter, value: countIn(preview.inhabitants.after, language) },
        ]}
      />
      {groups.map((group) => (
        <Group key={group.group} language={language} group={group} />
      ))}
      <Rest language={language} preview={preview} otherwise={otherwise} />
      <Form action={href(visitor, visitor.path)} csrf={visitor.csrf}>
        <input type="hidden" name="version" value={preview.version} />
        <p>{words.applyAlways}</p>
        <FormActions>
          <Button kind="primary" icon="check" name="do" value="apply">
            {words.apply}
          </Button>
          <Button name="do" value="discard">
            {words.discard}
          </Button>
        </FormActions>
      </Form>
    </OfficePage>
  )
}

type RestProps = { readonly language: Language; readonly preview: Preview; readonly otherwise: number }

function Rest({ language, preview: { changes, leftOut }, otherwise }: RestProps) {
  const words = registerWords(language)
  const { unincorporatedAreas, inhabitantsOfThem, fulfillingMunicipalities } = leftOut
  return (
    <ul>
      {otherwise > 0 && <li>{words.otherwise(otherwise)}</li>}
      {changes.unchanged > 0 && <li>{words.unchanged(changes.unchanged)}</li>}
      <li>{words.leftOut(unincorporatedAreas, inhabitantsOfThem, fulfillingMunicipalities)}</li>
    </ul>
  )
}

function Group({ language, group }: { readonly language: Language; readonly group: GroupOfChanges }) {
  const words = registerWords(language)
  const { examples, count } = group
  const hint = hintOf(group.group, language)
  const caption = count > examples.length ? words.firstOf(examples.length) : words.group[group.group](count)
  return (
    <section class="flow">
      <h2>{words.group[group.group](count)}</h2>
      {hint !== null && <p class="muted">{hint}</p>}
      <Table
        caption={caption}
        rows={examples}
        keyOf={(example) => shown(example).key}
        columns={[
          { heading: words.name, names: true, cell: (example) => shown(example).name },
          { heading: words.where, cell: (example) => shown(example).district ?? shown(example).designation },
          { heading: words.what, cell: (example) => changeText(group.group, example, language) },
        ]}
      />
    </section>
  )
}

function hintOf(group: ChangeGroup, language: Language): string | null {
  const hints = registerWords(language).groupHint
  switch (group) {
    case 'renamed':
    case 'moved':
    case 'dissolved':
      return hints[group]
    case 'added':
    case 'kind':
    case 'population':
      return null
  }
}
