// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The votes of the room: the one that is on first, then what is prepared, then what is over, the latest first. */
import { Chip, type ChipKind } from '../../ui/index.ts'
import { Ballots, type OfVote, type VotesProps } from './ballot.panel.tsx'
import { ConductVote, PrepareVote } from './conduct.panel.tsx'
import { ProxyPanel } from './proxy.panel.tsx'
import { Result } from './result.panel.tsx'
import { isOn, type Vote, type VoteStatus } from './state.rules.ts'

const order: Record<VoteStatus, number> = { open: 0, opening: 0, closing: 0, prepared: 1, closed: 2, withdrawn: 3 }
const chips: Record<VoteStatus, ChipKind> = {
  prepared: 'plain',
  opening: 'info',
  open: 'now',
  closing: 'info',
  closed: 'success',
  withdrawn: 'plain',
}

/** What was withdrawn before it opened was never a vote. */
function shownVotes(all: readonly Vote[]): readonly Vote[] {
  const shown = all.filter(({ status, openedAt }) => status !== 'withdrawn' || openedAt !== null)
  return shown.toReversed().sort((one, other) => order[one.status] - order[other.status])
}

export function VotesPanel(props: VotesProps) {
  const { view, words } = props
  const votes = shownVotes(view.votes.all)
  return (
    <section class="room__votes" id="votes" aria-labelledby="votes-title">
      <header class="room__region-head">
        <h2 class="room__region-title" id="votes-title">
          {words.votes.title}
        </h2>
      </header>
      <div class="votes__scroll" tabIndex={0} role="group" aria-labelledby="votes-title">
        <p class="vote__note">{words.votes.notBinding}</p>
        {votes.length === 0 && <p class="room__empty">{words.votes.empty}</p>}
        {votes.map((vote) => (
          <VoteCard key={vote.id} vote={vote} {...props} />
        ))}
        <ProxyPanel {...props} />
        <PrepareVote {...props} />
      </div>
    </section>
  )
}

function VoteCard(props: OfVote) {
  const { vote, texts, words } = props
  const { id, status, rule, hindrance, size, result } = vote
  return (
    <article class={`vote vote--${status}`} aria-labelledby={`vote-${id}`}>
      <h3 class="vote__text" id={`vote-${id}`}>
        {texts.get(vote.text) ?? words.votes.erased}
      </h3>
      <p class="vote__rule">
        <Chip kind={chips[status]}>{words.votes.statuses[status]}</Chip> <span>{ruleWords(props)}</span>
      </p>
      {status === 'prepared' && rule.options > 0 && <Options {...props} />}
      {hindrance !== null && <p class="vote__without">{words.votes.hindrances[hindrance]}</p>}
      {isOn(vote) && size !== null && (
        <p class="vote__note">
          {rule.procedure === 'secret'
            ? words.votes.entitledPersons(size.persons)
            : words.votes.entitled(size.persons, size.municipalities)}{' '}
          {words.votes.procedureHints[rule.procedure]}
        </p>
      )}
      {status === 'opening' && <p role="status">{words.votes.opening}</p>}
      {status === 'closing' && <p role="status">{words.votes.closing}</p>}
      {status === 'open' && <Turnout {...props} />}
      {status === 'open' && <Ballots {...props} />}
      {result !== null && <Result result={result} {...props} />}
      <ConductVote {...props} />
    </article>
  )
}

function ruleWords({ vote: { rule }, words }: OfVote): string {
  const { procedures, countings, majorities, quorum } = words.votes
  const asked = rule.quorumPercent > 0 ? [quorum(rule.quorumPercent)] : []
  return [procedures[rule.procedure], countings[rule.counting], majorities[rule.majority], ...asked].join(' · ')
}

function Options({ vote, texts, words }: OfVote) {
  return (
    <ol class="vote__options">
      {vote.options.map((option) => (
        <li key={option}>{texts.get(option) ?? words.votes.erased}</li>
      ))}
    </ol>
  )
}

function Turnout({ vote: { turnout }, words }: OfVote) {
  return (
    <p class="vote__turnout">
      {turnout > 0 && <meter class="vote__meter" min={0} max={100} value={turnout} aria-hidden="true" />}{' '}
      {turnout === 0 ? words.votes.turnoutLow : words.votes.turnout(turnout)}
    </p>
  )
}
