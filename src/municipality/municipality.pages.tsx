// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The register as a page, and a municipality as one line: what tells it apart from others of its name. */
import type { Language } from '../base/language.ts'
import { Button, Chip, EmptyState, Field, Form, FormActions, PageHead } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { countsInhabitants } from './entries.rules.ts'
import { landOf } from './lands.rules.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import type { Municipality } from './municipality.rules.ts'
import { municipalityWords } from './municipality.words.ts'

import { registerWords } from './register.words.ts'
import { sizeClassOf } from './size-classes.rules.ts'
import { countIn } from './told.ts'

/** @returns what stands below a name: Ortsgemeinde, Verbandsgemeinde Auen, Landkreis Auental, 312 Einwohner */
export function municipalityDetail(municipality: Municipality, language: Language): string {
  const { key, kind, designation, association = null, district, formerName } = municipality
  const words = municipalityWords(language)
  const land = district === null && kind !== 'districtFreeCity' ? (landOf(key)?.name ?? null) : null
  const place = kind === 'districtFreeCity' ? cityLand(municipality) : district
  const former = formerName === undefined ? null : words.formerly(formerName)
  const what = words.designated(kind, designation)
  return [former, what, association, place, land, inhabitants(municipality, language)]
    .filter((part) => part !== null && part !== '')
    .join(', ')
}

/** Berlin lies in Berlin, which need not be said. */
function cityLand({ key, name }: Municipality): string | null {
  const land = landOf(key)?.name ?? null
  return land === name ? null : land
}

/** Nothing for an association or a district: its inhabitants are those of its municipalities. */
function inhabitants({ kind, population }: Municipality, language: Language): string | null {
  const words = municipalityWords(language)
  if (population !== null) return words.inhabitants(countIn(population, language))
  return countsInhabitants(kind) ? words.populationUnknown : null
}

/** Whose data these are: the sentence their licence asks for, wherever they are shown. Null for invented places. */
export function municipalitySource(shown: readonly Municipality[], language: Language): string | null {
  const source = shown.find((one) => one.source !== undefined)?.source
  return source === undefined ? null : registerWords(language).sourceOf[source]
}

type Props = {
  readonly visitor: Visitor
  readonly query: string
  readonly found: readonly Municipality[] | null
}

export function municipalitiesPage({ visitor, query, found }: Props) {
  const words = municipalityWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.title}>
      <PageHead title={words.title} lead={words.lead} />
      <Form method="get" action={href(visitor, '/municipalities')}>
        <Field
          name="q"
          type="search"
          label={words.query}
          hint={words.queryHint}
          value={query}
          maxlength={municipalityLimits.queryLettersMax}
          autocomplete="off"
          spellcheck={false}
        />
        <FormActions>
          <Button kind="primary" icon="search">
            {words.search}
          </Button>
        </FormActions>
      </Form>
      {found !== null && <Found visitor={visitor} query={query} found={found} />}
    </Shell>
  )
}

function Found({ visitor, query, found }: Props & { readonly found: readonly Municipality[] }) {
  const words = municipalityWords(visitor.language)
  if (found.length === 0) return <EmptyState title={words.nothingFound(query)}>{words.nothingFoundHow}</EmptyState>
  const full = found.length === municipalityLimits.resultsMax
  return (
    <section class="flow">
      <h2>{full ? words.foundMany(found.length) : words.found(found.length)}</h2>
      <ul class="flow">
        {found.map((municipality) => (
          <Entry key={municipality.key} visitor={visitor} municipality={municipality} />
        ))}
      </ul>
      <p class="muted">{municipalitySource(found, visitor.language)}</p>
    </section>
  )
}

function Entry({ visitor, municipality }: { readonly visitor: Visitor; readonly municipality: Municipality }) {
  const words = municipalityWords(visitor.language)
  const sizeClass = sizeClassOf(municipality.population)
  return (
    <li>
      <strong>{municipality.name}</strong> {sizeClass !== null && <Chip>{words.sizeClasses[sizeClass]}</Chip>}{' '}
      {municipality.sample && <Chip kind="warning">{words.sample}</Chip>}
      <br />
      <span class="muted">{municipalityDetail(municipality, visitor.language)}</span>
    </li>
  )
}
