// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A day by the clock: one row a time, what runs side by side in a grid below its time. Lists inside lists, so that it
 * reads in order on a telephone, aloud and on paper.
 */
import type { ComponentChildren } from 'preact'
import { accentClass } from './accent.ts'
import { classes } from './classes.ts'

export function Timetable({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <ol class="timetable" aria-label={label}>
      {children}
    </ol>
  )
}

export type TimetableSlotProps = {
  /** The time as a heading: <TimeRange … /> */
  readonly time: ComponentChildren
  /** Beside the time: "4 Workshops zur Wahl", a Chip "Jetzt". */
  readonly note?: ComponentChildren
  readonly state?: 'past' | 'now' | 'later'
  readonly id?: string
  readonly children: ComponentChildren
}

/** A time, with the entries that begin then; children are TimetableEntry. */
export function TimetableSlot({ time, note, state = 'later', id, children }: TimetableSlotProps) {
  return (
    <li class={`timetable__slot timetable__slot--${state}`} id={id}>
      <div class="timetable__time">
        <h3 class="timetable__clock">{time}</h3>
        {note !== undefined && <p class="timetable__note">{note}</p>}
      </div>
      <ul class="timetable__entries">{children}</ul>
    </li>
  )
}

/** A break: no card, only a line. */
export function TimetablePause({
  time,
  children,
}: {
  readonly time: ComponentChildren
  readonly children: ComponentChildren
}) {
  return (
    <li class="timetable__pause">
      <span class="timetable__clock">{time}</span>
      <span>{children}</span>
    </li>
  )
}

export type TimetableEntryProps = {
  readonly title: ComponentChildren
  readonly href: string
  /** A track's accent name. */
  readonly accent?: string | null | undefined
  /** Above the title: the track's name. */
  readonly kicker?: ComponentChildren
  /** Short text below the title. */
  readonly summary?: ComponentChildren
  /** At the foot: who speaks, room, places; Chips. */
  readonly meta?: ComponentChildren
  /** In the list of one's own: a mark and a heavier frame. */
  readonly chosen?: boolean
  /** Takes the whole row: a plenary. */
  readonly wide?: boolean
  /** The language of the title when it is not the page's. */
  readonly lang?: string | undefined
}

export function TimetableEntry({
  title,
  href,
  accent,
  kicker,
  summary,
  meta,
  chosen,
  wide,
  lang,
}: TimetableEntryProps) {
  return (
    <li
      class={classes(
        'entry card card--link card--accent',
        accentClass(accent),
        chosen && 'entry--chosen',
        wide && 'entry--wide',
      )}
    >
      {kicker !== undefined && <p class="entry__kicker">{kicker}</p>}
      <h4 class="entry__title card__title" lang={lang}>
        <a href={href}>{title}</a>
      </h4>
      {summary !== undefined && <p class="entry__summary">{summary}</p>}
      {meta !== undefined && <div class="entry__meta">{meta}</div>}
    </li>
  )
}
