// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What came out: whether it is carried, and heads, municipalities and inhabitants side by side as a table. */
import { Chip, Table } from '../../ui/index.ts'
import { abstain, choicesOf, type Count, type Counted, type VoteResult } from '../../voting/counting/index.ts'
import { nameOf, type PanelProps } from '../panel.ts'
import { choiceWords, type OfVote } from './ballot.panel.tsx'
import type { Published } from './state.rules.ts'

export function outcomeWords(props: OfVote, { outcome }: VoteResult): string {
  const { words, vote } = props
  if (vote.rule.options === 0) return outcome.carried ? words.votes.carried : words.votes.refused
  return outcome.choice === null ? words.votes.notChosen : words.votes.chosen(choiceWords(props, outcome.choice))
}

function figure({ language }: Pick<PanelProps, 'language'>, count: number): string {
  return new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB').format(count)
}

export function Result(props: OfVote & { readonly result: VoteResult }) {
  const { result, words, vote } = props
  const { outcome, population } = result
  return (
    <div class="vote__result">
      <p class="vote__outcome">
        <Chip kind={outcome.carried ? 'success' : 'warning'} icon={outcome.carried ? 'check' : 'close'}>
          {outcomeWords(props, result)}
        </Chip>{' '}
        {words.votes.why[outcome.why]}
      </p>
      {result.heads === null ? <p>{words.votes.tooFew}</p> : <Figures {...props} />}
      {population !== null && population.count.entitled > 0 && <p class="vote__note">{words.votes.onceEach}</p>}
      {population !== null && population.count.unknown > 0 && (
        <p class="vote__note">{words.votes.populationUnknown(population.count.unknown)}</p>
      )}
      {vote.published !== null && <WhoSaidWhat published={vote.published} {...props} />}
    </div>
  )
}

type Row = { readonly name: string; readonly cell: (counted: Counted<Count>) => string }

function Figures(props: OfVote & { readonly result: VoteResult }) {
  const { result, words, vote } = props
  const { heads, municipalities, population } = result
  const shown = [
    [words.votes.counts.heads, heads],
    [words.votes.counts.municipalities, municipalities],
    [words.votes.counts.population, population],
  ] as const
  const columns = shown.flatMap(([heading, counted]) =>
    counted === null ? [] : [{ heading, number: true, cell: (row: Row) => row.cell(counted) }],
  )
  return (
    <Table<Row>
      caption={words.votes.result}
      columns={[{ heading: words.votes.vote, names: true, cell: (row) => row.name }, ...columns]}
      rows={rowsOf(props, vote.rule.procedure === 'secret')}
      keyOf={(row) => row.name}
    />
  )
}

function rowsOf(props: OfVote, secret: boolean): readonly Row[] {
  const { words, vote } = props
  const { rows, choices, held, notHeld, tied, needed } = words.votes
  const whole = (of: (count: Count) => number) => {
    return ({ count }: Counted<Count>) => figure(props, of(count))
  }
  const said = choicesOf(vote.rule).map((choice, place) => {
    return { name: choiceWords(props, choice), cell: whole((count) => count.choices[place]!) }
  })
  const majority = ({ majority: of }: Counted<Count>) => (of.held ? held : of.tie ? tied : notHeld)
  const quorum = (counted: Counted<Count>) =>
    `${counted.quorum.met ? held : notHeld} (${needed(figure(props, counted.quorum.needed))})`
  return [
    ...said,
    { name: choices[abstain], cell: whole((count) => count.abstentions) },
    ...(secret ? [{ name: rows.invalid, cell: whole((count) => count.invalid) }] : []),
    { name: rows.cast, cell: whole((count) => count.cast) },
    { name: rows.entitled, cell: whole((count) => count.entitled) },
    { name: rows.majority, cell: majority },
    ...(vote.rule.quorumPercent > 0 ? [{ name: rows.quorum, cell: quorum }] : []),
  ]
}

function WhoSaidWhat(props: OfVote & { readonly published: Published }) {
  const { published, words } = props
  const { persons, municipalities } = published
  const said = (choice: string | null) => (choice === null ? words.votes.notVoted : choiceWords(props, choice))
  return (
    <>
      {municipalities.length > 0 && (
        <details class="vote__who">
          <summary>{words.votes.byMunicipality}</summary>
          <Table
            caption={words.votes.byMunicipality}
            columns={[
              { heading: words.votes.municipality, names: true, cell: ({ name }) => name },
              {
                heading: words.votes.inhabitants,
                number: true,
                cell: ({ population }) => (population === null ? words.votes.unknown : figure(props, population)),
              },
              {
                heading: words.votes.vote,
                cell: ({ choice, conflict }) => (conflict ? words.votes.conflict : said(choice)),
              },
            ]}
            rows={municipalities}
            keyOf={({ key }) => key}
          />
        </details>
      )}
      {persons.length > 0 && (
        <details class="vote__who">
          <summary>{words.votes.byPerson}</summary>
          <Table
            caption={words.votes.byPerson}
            columns={[
              { heading: words.votes.person, names: true, cell: ({ voter }) => nameOf(props, voter) },
              { heading: words.votes.vote, cell: ({ choice }) => said(choice) },
            ]}
            rows={persons}
            keyOf={({ voter }) => voter}
          />
        </details>
      )}
    </>
  )
}
