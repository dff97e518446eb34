// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** "Sicherheit": where somebody is signed in, how they sign in, and what happened lately. */
import { Button, Chip, Form, FormActions, FormSection, Notice, PageHead } from '../ui/index.ts'
import { href } from '../web/page.tsx'
import { Shell } from '../web/shell.tsx'
import type { Visitor } from '../web/visitor.ts'
import type { FactorState } from './factor.service.ts'
import type { IdentityRow } from './oidc.service.ts'
import type { Provider } from './provider.ts'
import type { EventRow, SignedInDevice } from './security.service.ts'
import { dayOf, momentOf } from './moments.ts'
import { securityWords } from './security.words.ts'

type Shown = { readonly visitor: Visitor; readonly timeZone: string }

export type SecurityRefused = { readonly title?: string; readonly text: string }

type SecurityProps = Shown & {
  readonly devices: readonly SignedInDevice[]
  readonly factor: FactorState
  readonly mayHaveFactor: boolean
  readonly missing: boolean
  readonly identities: readonly IdentityRow[]
  readonly provider: Provider | null
  readonly events: readonly EventRow[]
  readonly refused: SecurityRefused | null
}

export function securityPage(shown: SecurityProps) {
  const { visitor, refused, devices } = shown
  const words = securityWords(visitor.language)
  return (
    <Shell visitor={visitor} title={words.title}>
      <PageHead title={words.title} lead={words.lead} crumbs={[{ label: words.my, href: href(visitor, '/my') }]} />
      {refused !== null && (
        <Notice kind="error" live="alert" title={refused.title}>
          <p>{refused.text}</p>
        </Notice>
      )}
      <div class="flow">
        <FormSection title={words.devicesTitle}>
          <p>{words.devicesCount(devices.length)}</p>
          <FormActions>
            <Button href={href(visitor, '/my/devices')}>{words.devicesShow}</Button>
          </FormActions>
        </FormSection>
        <FactorSection {...shown} />
        <IdentitySection {...shown} />
        <EventSection {...shown} />
      </div>
    </Shell>
  )
}

function FactorSection({ visitor, timeZone, factor, mayHaveFactor, missing }: SecurityProps) {
  const words = securityWords(visitor.language)
  const { since } = factor
  if (since === null && !mayHaveFactor) return null
  return (
    <FormSection title={words.factorSection}>
      {since === null ? (
        <Notice kind="warning">
          <p>{missing ? words.setUpRequired : words.factorOff}</p>
        </Notice>
      ) : (
        <p>
          {words.factorOn(dayOf(since, timeZone, visitor.language))} {words.codesLeft(factor.recoveryCodesLeft)}
        </p>
      )}
      <FormActions>
        <Button kind={since === null ? 'primary' : 'secondary'} href={href(visitor, '/my/security/factor')}>
          {since === null ? words.setUpTitle : words.factorChange}
        </Button>
      </FormActions>
    </FormSection>
  )
}

/** An identity of a provider that is no longer set up here is named by its host. */
function labelOf({ issuer }: IdentityRow, provider: Provider | null, visitor: Visitor): string {
  if (provider?.settings.issuer === issuer) return provider.label(visitor.language)
  return URL.parse(issuer)?.host ?? issuer
}

function IdentitySection({ visitor, timeZone, identities, provider }: SecurityProps) {
  const words = securityWords(visitor.language)
  if (identities.length === 0 && provider === null) return null
  const day = (at: number) => dayOf(at, timeZone, visitor.language)
  const canConnect = provider !== null && !identities.some(({ issuer }) => issuer === provider.settings.issuer)
  return (
    <FormSection title={words.identitiesTitle}>
      {identities.length > 0 && (
        <ul class="devices">
          {identities.map((identity) => {
            const label = labelOf(identity, provider, visitor)
            return (
              <li class="devices__device" key={identity.id}>
                <div>
                  <p class="devices__name">{label}</p>
                  <p class="devices__facts">
                    {words.identitySince(day(identity.createdAt))}, {words.identitySeen(day(identity.seenAt))}
                  </p>
                </div>
                <Form action={href(visitor, '/my/security/disconnect')} csrf={visitor.csrf}>
                  <Button name="identity" value={identity.id} label={words.disconnectLabel(label)}>
                    {words.disconnect}
                  </Button>
                </Form>
              </li>
            )
          })}
        </ul>
      )}
      {canConnect && (
        <Form action={href(visitor, '/my/security/oidc')} csrf={visitor.csrf}>
          <p>{words.identitiesNone(provider.label(visitor.language))}</p>
          <FormActions>
            <Button iconAfter="arrow">{words.connectWith(provider.label(visitor.language))}</Button>
          </FormActions>
        </Form>
      )}
    </FormSection>
  )
}

function EventSection({ visitor, timeZone, events }: SecurityProps) {
  const words = securityWords(visitor.language)
  if (events.length === 0) return null
  return (
    <FormSection title={words.eventsTitle}>
      <ul class="devices">
        {events.map(({ kind, at, byName }, index) => (
          <li class="devices__device" key={index}>
            <span>{byName === null ? words.events[kind] : words.eventBy(words.events[kind], byName)}</span>
            <time class="devices__facts" dateTime={new Date(at).toISOString()}>
              {momentOf(at, timeZone, visitor.language)}
            </time>
          </li>
        ))}
      </ul>
    </FormSection>
  )
}

type DevicesProps = Shown & { readonly devices: readonly SignedInDevice[]; readonly ended: boolean }

export function devicesPage({ visitor, timeZone, devices, ended }: DevicesProps) {
  const words = securityWords(visitor.language)
  const crumbs = [
    { label: words.my, href: href(visitor, '/my') },
    { label: words.title, href: href(visitor, '/my/security') },
  ]
  const moment = (at: number) => momentOf(at, timeZone, visitor.language)
  return (
    <Shell visitor={visitor} title={words.devicesTitle}>
      <PageHead title={words.devicesTitle} lead={words.devicesLead} crumbs={crumbs} />
      {ended && (
        <Notice kind="success" live="status">
          <p>{words.ended}</p>
        </Notice>
      )}
      <div class="form__section">
        <ul class="devices">
          {devices.map(({ id, device, createdAt, seenAt, isThis }) => {
            const name = device === '' ? words.deviceUnknown : device
            return (
              <li class="devices__device" key={id}>
                <div>
                  <p class="devices__name">
                    {name} {isThis && <Chip kind="success">{words.deviceThis}</Chip>}
                  </p>
                  <p class="devices__facts">{words.deviceFacts(moment(createdAt), moment(seenAt))}</p>
                </div>
                <Form action={href(visitor, '/my/devices/end')} csrf={visitor.csrf}>
                  <Button name="device" value={id} label={words.deviceEndLabel(name)}>
                    {words.deviceEnd}
                  </Button>
                </Form>
              </li>
            )
          })}
        </ul>
        <p class="devices__facts">{words.seenNote}</p>
        {devices.length > 1 && (
          <Form action={href(visitor, '/my/devices/end-others')} csrf={visitor.csrf}>
            <FormActions>
              <Button kind="danger">{words.othersEnd}</Button>
            </FormActions>
          </Form>
        )}
      </div>
    </Shell>
  )
}
