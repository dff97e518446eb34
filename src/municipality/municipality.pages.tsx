// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The register as a page, and a municipality as one line: what tells it apart from others of its name. */
import type { Language } from '../base/language.ts'
import { Button, Chip, EmptyState, Field, Form, FormActions, PageHead } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import { municipalityLimits } from './municipality.limits.rules.ts'
import type { Municipality } from './municipality.rules.ts'
import { municipalityWords } from './municipality.words.ts'
import { sizeClassOf } from './size-classes.rules.ts'

const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }

/** @returns what stands below the name in a list: Ortsgemeinde, Landkreis Auental, 312 Einwohner */
export function municipalityDetail({ kind, district, population }: Municipality, language: Language): string {
  const words = municipalityWords(language)
  const formatted = (count: number) => new Intl.NumberFormat(locales[language]).format(count)
  const inhabitants = population === null ? words.populationUnknown : words.inhabitants(formatted(population))
  return [words.kinds[kind], district, inhabitants].filter((part) => part !== null).join(', ')
}

type Props = { readonly visitor: Visitor; readonly query: string; readonly found: readonly Municipality[] | null }

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
      {found.some(({ sample }) => !sample) && <p class="muted">{words.source}</p>}
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
