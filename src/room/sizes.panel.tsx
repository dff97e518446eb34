// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Whether every size gets its turn, for everybody in the room: four bars, one below the other, so that the same colour
 * is as long in each where it goes as the people are; and the same figures as a table.
 */
import { Table } from '../ui/index.ts'
import { minutesAndSeconds } from './floor/time.rules.ts'
import type { PanelProps } from './panel.ts'
import { measures, percentOf, sizesOf, sumOf, type Counts, type Measure, type SizeRow } from './sizes.rules.ts'

type Props = Pick<PanelProps, 'view' | 'words'>
type Rows = Pick<Props, 'words'> & { readonly rows: readonly SizeRow[]; readonly all: Counts }

export function SizesPanel({ view, words }: Props) {
  const { rows, unnamed } = sizesOf(view)
  const { sizes } = words
  return (
    <details class="sizes">
      <summary>{sizes.title}</summary>
      {rows === null ? (
        <p class="sizes__note">{sizes.tooFew}</p>
      ) : (
        <Shown rows={rows} all={sumOf(rows)} words={words} />
      )}
      {unnamed > 0 && <p class="sizes__note">{sizes.unnamed(unnamed)}</p>}
    </details>
  )
}

function Shown(props: Rows) {
  const { sizes } = props.words
  const { people, questions, answers, milliseconds } = props.all
  const time = minutesAndSeconds(Math.round(milliseconds / 1000))
  return (
    <>
      <p class="sizes__note">{sizes.lead({ people, questions, answers, time })}</p>
      <div class="sizes__both">
        <figure class="sizes__chart" role="img" aria-label={sizes.chart}>
          {measures.map((measure) => (
            <Bar key={measure} measure={measure} {...props} />
          ))}
        </figure>
        <SizesTable {...props} />
      </div>
      {props.rows.some(({ of }) => of.length > 1) && <p class="sizes__note">{sizes.joined}</p>}
    </>
  )
}

function Bar({ measure, rows, all, words }: Rows & { readonly measure: Measure }) {
  let from = 0
  const parts = rows.map(({ counts }) => {
    const part = { from, width: all[measure] === 0 ? 0 : (counts[measure] / all[measure]) * 100 }
    from += part.width
    return part
  })
  return (
    <div class="sizes__measure">
      <span>{words.sizes.measures[measure]}</span>
      <svg class="sizes__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part, place) => (
          <rect key={place} class={`sizes__part--${place}`} x={part.from} y={0} width={part.width} height={10} />
        ))}
      </svg>
    </div>
  )
}

function SizesTable({ rows, all, words }: Rows) {
  const { sizes } = words
  return (
    <Table
      caption={<span class="visually-hidden">{sizes.caption}</span>}
      keyOf={({ of }) => of.join(' ')}
      rows={rows}
      columns={[
        {
          heading: sizes.size,
          names: true,
          cell: (row) => (
            <>
              <svg class="sizes__key" viewBox="0 0 10 10" aria-hidden="true">
                <rect class={`sizes__part--${rows.indexOf(row)}`} width={10} height={10} />
              </svg>
              {row.of.map((band) => sizes.bands[band]).join(', ')}
            </>
          ),
        },
        ...measures.map((measure) => ({
          heading: sizes.measures[measure],
          number: true,
          cell: ({ counts }: SizeRow) => percentText(percentOf(counts[measure], all[measure]), sizes),
        })),
      ]}
    />
  )
}

function percentText(percent: number | null, { none, percent: text }: PanelProps['words']['sizes']): string {
  return percent === null ? none : text(percent)
}
