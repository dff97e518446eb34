// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What several pages of the office about people and bodies draw: a mandate in a line, its history, pages of a list. */
import type { Instant } from '../base/instant.ts'
import { Button, Chip, Notice, type ChipKind } from '../ui/index.ts'
import { href } from '../web/href.ts'
import type { Visitor } from '../web/visitor.ts'
import { dayInWords, dayText } from './days.ts'
import type { Listed } from './directory.service.ts'
import { inForce, type Mandate } from './mandates.rules.ts'
import type { PersonId } from './people.store.ts'
import { deskWords } from './office-desk.words.ts'
import type { DeskWords } from './office-desk.words.de.ts'

/** In which zone days are, and which moment it is. */
export type Time = { readonly timezone: string; readonly now: Instant }

const statusKinds: Record<Mandate['status'], ChipKind> = { claimed: 'warning', confirmed: 'success', refused: 'danger' }

/** An observer claims no right, so there is nothing to check and nothing to warn of. */
export function waits({ status, kind }: Pick<Mandate, 'status' | 'kind'>): boolean {
  return status === 'claimed' && kind !== 'observer'
}

export function MandateChip({ visitor, mandate, time }: { visitor: Visitor; mandate: Mandate; time: Time }) {
  const words = deskWords(visitor.language)
  const isOver = mandate.status === 'confirmed' && !inForce(mandate, time.now)
  const kind = isOver || (mandate.status === 'claimed' && !waits(mandate)) ? 'plain' : statusKinds[mandate.status]
  return (
    <Chip kind={kind}>
      {words.kinds[mandate.kind]} – {words.statuses[mandate.status]}
    </Chip>
  )
}

/** "seit 1. September 2026, bis 31. August 2031"; nothing for a mandate without days. */
export function periodOf({ from, to }: Mandate, { timezone, now }: Time, { language }: Visitor): string {
  const words = deskWords(language)
  const day = (instant: number) => dayInWords(instant as Instant, timezone, language)
  const begins = from === null ? null : from <= now ? words.since(day(from)) : words.from(day(from))
  return [begins, to === null ? null : words.until(day(to - 1))].filter((part) => part !== null).join(', ')
}

/** Who confirmed or refused it, and whether it rests: the lines below a mandate. */
export function historyOf(
  { checked, handedOverAt }: Mandate,
  names: ReadonlyMap<PersonId, string>,
  { timezone }: Time,
  { language }: Visitor,
): readonly string[] {
  const words = deskWords(language)
  const day = (instant: Instant) => dayInWords(instant, timezone, language)
  const rests = handedOverAt === null ? [] : [words.restsSince(day(handedOverAt))]
  if (checked === null) return rests
  if (checked.domain !== null) return [words.checkedByDomain(checked.domain, day(checked.at)), ...rests]
  const name = checked.by === null ? undefined : names.get(checked.by)
  const at = day(checked.at)
  return [name === undefined ? words.checkedBySomebody(at) : words.checkedBy(name, at), ...rests]
}

export function today({ timezone, now }: Time): string {
  return dayText(now, timezone)
}

export type Done = keyof DeskWords['done']

export function doneFrom(text: string | undefined, words: DeskWords): Done | null {
  return (Object.keys(words.done) as Done[]).find((one) => one === text) ?? null
}

export function DoneNotice({ visitor, done }: { visitor: Visitor; done: Done | null }) {
  if (done === null) return null
  return (
    <Notice kind="success" live="status">
      <p>{deskWords(visitor.language).done[done]}</p>
    </Notice>
  )
}

type PagerProps = {
  readonly visitor: Visitor
  readonly listed: Pick<Listed<unknown>, 'page' | 'pages'>
  /** /office/people?q=muster */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
}

export function Pager({ visitor, listed: { page, pages }, path, query }: PagerProps) {
  const words = deskWords(visitor.language)
  if (pages === 1) return null
  const to = (other: number) => `${href(visitor, path)}?${new URLSearchParams({ ...query, page: String(other) })}`
  return (
    <nav aria-label={words.pages} class="form__actions">
      {page > 1 && <Button href={to(page - 1)}>{words.previous}</Button>}
      <span>{words.pageOf(page, pages)}</span>
      {page < pages && <Button href={to(page + 1)}>{words.next}</Button>}
    </nav>
  )
}

export function pageFrom(text: string | undefined): number {
  return /^\d{1,6}$/.test(text ?? '') ? Number(text) : 1
}
