// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a poll has come to. Each chart is a table that has its bars in it: what the eye takes from the length, a screen
 * reader reads as a figure in the same row. Rows stand in the order in which they were asked, so that nothing moves
 * while answers come in; only places are sorted, once it is over.
 */
import { useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import type { TextId } from '../envelope.rules.ts'
import type { PollProps } from './answer.panel.tsx'
import { isOpen, type Counted, type Shape, type WordsEntry } from './state.rules.ts'
import { bandsOf, meanStep, middleOf, percentages, ranked, shareOf, sumOf } from './tally.rules.ts'
import { figure, withUnit } from './wording.ts'

export function Result(props: PollProps) {
  const { poll, words } = props
  const { sheet, shape } = poll
  if (sheet === null) return poll.closedAt === null ? null : <p class="poll__hint">{words.polls.counting}</p>
  const { counted } = sheet
  switch (counted.kind) {
    case 'choices':
      return <ChoicesResult {...props} counts={counted.counts} />
    case 'places':
      return <RankingResult {...props} places={counted.counts} />
    case 'values':
      return shape.kind === 'numbers' ? <NumbersResult {...props} values={counted.counts} shape={shape} /> : null
    case 'words':
      return <WordsResult {...props} entries={counted.words} />
  }
}

/** How many answered, abstained and did not answer; the last only when it is over. */
function summaryOf({ poll, words }: PollProps): string {
  const { answered, asked, sheet } = poll
  const abstained = sheet?.abstained ?? 0
  return words.polls.result.summary(answered - abstained, abstained, asked === null ? null : asked - answered)
}

type Row = { readonly label: string; readonly share: number; readonly figures: readonly string[] }
type ChartProps = {
  readonly caption: string
  readonly headings: readonly string[]
  readonly rows: readonly Row[]
  /** Says what the figures mean. */
  readonly note?: string
}

function Chart({ caption, headings, rows, note }: ChartProps) {
  return (
    <>
      <table class="poll-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, share, figures }, index) => (
            <tr key={index}>
              <th scope="row">
                {label}
                <Bar share={share} />
              </th>
              {figures.map((each, column) => (
                <td key={column}>{each}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && <p class="poll__hint">{note}</p>}
    </>
  )
}

/** Of the whole width, from 0 to 1. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="poll-bar" aria-hidden="true" focusable="false">
      <rect class="poll-bar__track" width="100%" height="100%" rx="3" />
      <rect class="poll-bar__fill" width={`${share * 100}%`} height="100%" rx="3" />
    </svg>
  )
}

const part = (count: number, whole: number) => (whole === 0 ? 0 : count / whole)

function ChoicesResult(props: PollProps & { readonly counts: readonly number[] }) {
  const { poll, wording, words, counts } = props
  const { result } = words.polls
  const { shape } = poll
  const isSeveral = shape.kind === 'several'
  const people = isSeveral ? poll.answered - (poll.sheet?.abstained ?? 0) : sumOf(counts)
  const shares = isSeveral ? counts.map((count) => shareOf(count, people)) : percentages(counts)
  const labels = shape.kind === 'scale' ? counts.map((_, index) => stepLabel(index, shape, props)) : wording.options
  const most = Math.max(...counts)
  const leading = labels.filter((_, index) => counts[index] === most)
  const mean = shape.kind === 'scale' ? meanStep(counts, shape.from) : null
  const said = most === 0 ? '' : mean === null ? result.most(leading.join(', ')) : result.mean(figure(props, mean, 2))
  return (
    <Chart
      caption={`${summaryOf(props)} ${said}`}
      headings={[shape.kind === 'scale' ? result.step : result.option, result.count, result.share]}
      rows={counts.map((count, index) => ({
        label: labels[index] ?? '',
        share: part(count, people),
        figures: [figure(props, count), `${shares[index]} %`],
      }))}
      note={isSeveral ? result.sharesOfPeople : result.sharesAdd}
    />
  )
}

function stepLabel(index: number, { from, to }: Extract<Shape, { kind: 'scale' }>, { wording }: PollProps): string {
  const step = from + index
  const end = step === from ? wording.low : step === to ? wording.high : ''
  return end === '' ? String(step) : `${step} – ${end}`
}

function RankingResult(props: PollProps & { readonly places: readonly (readonly number[])[] }) {
  const { poll, wording, words, places } = props
  const { result } = words.polls
  const sorted = ranked(places)
  const rankings = sumOf(places[0] ?? [])
  const named = (option: number) => wording.options[option] ?? ''
  const top = sorted.filter(({ place }) => place === 1).map(({ option }) => named(option))
  // While answers come in nothing moves; the place stands before each of them.
  const shown = isOpen(poll) ? [...sorted].sort((one, other) => one.option - other.option) : sorted
  return (
    <Chart
      caption={`${summaryOf(props)} ${rankings === 0 ? '' : result.first(top.join(', '))}`}
      headings={[result.option, result.place, result.points, result.meanPlace]}
      rows={shown.map(({ option, place, points, meanPlace }) => ({
        label: named(option),
        share: part(points, rankings * (places.length - 1)),
        figures: [
          rankings === 0 ? '–' : String(place),
          figure(props, points),
          meanPlace === null ? '–' : figure(props, meanPlace, 2),
        ],
      }))}
      note={result.pointsHint}
    />
  )
}

type NumbersProps = PollProps & {
  readonly values: Extract<Counted, { kind: 'values' }>['counts']
  readonly shape: Extract<Shape, { kind: 'numbers' }>
}

function NumbersResult(props: NumbersProps) {
  const { wording, words, values, shape } = props
  const { result } = words.polls
  const middle = middleOf(values)
  const count = sumOf(values.map(([, times]) => times))
  const told = (value: number) => withUnit(props, value, wording, 2)
  const facts =
    middle === null
      ? []
      : [
          [result.median, told(middle.median)],
          [result.quartiles, result.fromTo(told(middle.lowerQuartile), told(middle.upperQuartile))],
          [result.range, result.fromTo(told(middle.least), told(middle.most))],
          [result.average, told(middle.mean)],
        ]
  const bands = bandsOf(values, shape)
  const shares = percentages(bands.map((band) => band.count))
  return (
    <>
      <dl class="poll-facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Chart
        caption={summaryOf(props)}
        headings={[result.band, result.count, result.share]}
        rows={bands.map(({ from, to, count: times }, index) => ({
          label: from === to ? figure(props, from) : result.fromTo(figure(props, from), figure(props, to)),
          share: part(times, count),
          figures: [figure(props, times), `${shares[index]} %`],
        }))}
        note={result.sharesAdd}
      />
    </>
  )
}

/** New answers wait to be asked for while it is open: what is being read does not move. */
function useSteadyWords(entries: readonly WordsEntry[], open: boolean) {
  const [seen, setSeen] = useState<ReadonlySet<TextId>>(() => new Set(entries.map(({ text }) => text)))
  const shown = open ? entries.filter(({ text }) => seen.has(text)) : entries
  return {
    shown,
    waiting: entries.length - shown.length,
    more: () => setSeen(new Set(entries.map(({ text }) => text))),
  }
}

function WordsResult(props: PollProps & { readonly entries: readonly WordsEntry[] }) {
  const { poll, words, texts, entries } = props
  const { result } = words.polls
  const kept = entries.filter(({ removed }) => !removed)
  const { shown, waiting, more } = useSteadyWords(kept, isOpen(poll))
  const groups = [...poll.headings, null].map((heading) => ({
    title: heading === null ? result.noHeading : (texts.get(heading) ?? words.chat.erased),
    under: shown.filter((each) => each.heading === heading),
  }))
  const filled = poll.headings.length === 0 ? groups : groups.filter(({ under }) => under.length > 0)
  const removed = entries.length - kept.length
  return (
    <div class="poll-words">
      <p class="poll__hint">
        {summaryOf(props)} {removed > 0 && result.removed(removed)}
      </p>
      {filled.map(({ title, under }) => (
        <section key={title} class="poll-words__group">
          {poll.headings.length > 0 && (
            <h4 class="poll-words__heading">
              {title} <span class="poll-words__count">{figure(props, under.length)}</span>
              <Bar share={part(under.length, shown.length)} />
            </h4>
          )}
          <ul class="poll-words__list">
            {under.map(({ text }) => (
              <li key={text}>{texts.get(text) ?? words.chat.erased}</li>
            ))}
          </ul>
        </section>
      ))}
      {waiting > 0 && (
        <Button small icon="down" onClick={more}>
          {result.more(waiting)}
        </Button>
      )}
    </div>
  )
}
