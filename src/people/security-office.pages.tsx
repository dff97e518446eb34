// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The owner's page: who has an office, who of them has a second factor, and whether everybody needs one. */
import { Button, Chip, Form, FormActions, FormSection, Notice, Table } from '../ui/index.ts'
import { href } from '../web/href.ts'
import { OfficePage } from '../web/office.tsx'
import type { OfficeSection } from '../web/access.rules.ts'
import type { Visitor } from '../web/visitor.ts'
import { isOffice } from './oidc.rules.ts'
import { securityAccess } from './security.access.rules.ts'
import type { OfficeHolder } from './security.service.ts'
import { securityWords } from './security.words.ts'

export const securityOffice: OfficeSection = {
  path: '/office/security',
  access: securityAccess.watchOverFactors,
  label: (language) => securityWords(language).officeLabel,
  lead: (language) => securityWords(language).officeLead,
}

type FactorsProps = {
  readonly visitor: Visitor
  readonly holders: readonly OfficeHolder[]
  readonly required: boolean
  readonly refused?: string
  readonly done?: string
}

export function factorsPage({ visitor, holders, required, refused, done }: FactorsProps) {
  const words = securityWords(visitor.language)
  return (
    <OfficePage visitor={visitor} title={words.officeLabel} lead={words.officeLead}>
      {refused !== undefined && (
        <Notice kind="error" live="alert">
          <p>{refused}</p>
        </Notice>
      )}
      {done !== undefined && (
        <Notice kind="success" live="status">
          <p>{done}</p>
        </Notice>
      )}
      <Form action={href(visitor, '/office/security/require')} csrf={visitor.csrf}>
        <FormSection title={words.requireTitle}>
          <p>{required ? words.requireOn : words.requireOff}</p>
          <FormActions>
            <Button kind={required ? 'secondary' : 'primary'} name="required" value={required ? 'no' : 'yes'}>
              {required ? words.requireStop : words.requireButton}
            </Button>
          </FormActions>
        </FormSection>
      </Form>
      <HolderTable visitor={visitor} holders={holders} />
    </OfficePage>
  )
}

function HolderTable({ visitor, holders }: Pick<FactorsProps, 'visitor' | 'holders'>) {
  const words = securityWords(visitor.language)
  const mayReset = ({ id, hasFactor }: OfficeHolder) => hasFactor && id !== visitor.person?.id
  return (
    <Table
      caption={words.holders}
      rows={holders}
      keyOf={({ id }) => id}
      columns={[
        { heading: words.holderName, cell: ({ name }) => name, names: true },
        {
          heading: words.holderOffices,
          cell: ({ offices }) =>
            offices.map((office) => (isOffice(office) ? words.offices[office] : office)).join(', '),
        },
        {
          heading: words.holderFactor,
          cell: ({ hasFactor }) => (
            <Chip kind={hasFactor ? 'success' : 'warning'}>{hasFactor ? words.holderHas : words.holderHasNot}</Chip>
          ),
        },
        {
          heading: words.reset,
          cell: (holder) =>
            mayReset(holder) && (
              <Button
                small
                href={href(visitor, `/office/security/reset/${holder.id}`)}
                label={words.resetLabel(holder.name)}
              >
                {words.reset}
              </Button>
            ),
        },
      ]}
    />
  )
}

export function resetPage({ visitor, holder }: { readonly visitor: Visitor; readonly holder: OfficeHolder }) {
  const words = securityWords(visitor.language)
  return (
    <OfficePage
      visitor={visitor}
      title={words.resetTitle}
      lead={words.resetLead(holder.name)}
      crumbs={[{ label: words.officeLabel, href: href(visitor, '/office/security') }]}
    >
      <Form action={href(visitor, `/office/security/reset/${holder.id}`)} csrf={visitor.csrf}>
        <div class="form__section">
          <p>{words.resetSure}</p>
          <FormActions>
            <Button kind="danger">{words.resetTitle}</Button>
            <Button href={href(visitor, '/office/security')}>{words.cancel}</Button>
          </FormActions>
        </div>
      </Form>
    </OfficePage>
  )
}
