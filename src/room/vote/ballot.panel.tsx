// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The ballots of this seat: its own, and one it was named for. What is marked and not cast yet is kept by the page, not
 * here, so that neither what others do nor a reload takes it away. A secret ballot leaves the browser sealed.
 */
import { useId, useState } from 'preact/hooks'
import { Button } from '../../ui/index.ts'
import { abstain, choicesOf, type Choice } from '../../voting/counting/index.ts'
import type { SeatId, VoteId } from '../envelope.rules.ts'
import { nameOf, type PanelProps } from '../panel.ts'
import type { Vote } from './state.rules.ts'
import type { OwnVote } from './view.rules.ts'

/** What is marked and not cast, by vote and voter. */
export type Marks = Readonly<Record<string, Choice>>

/** Seals a ballot for the box of a vote; in base64. */
export type Seal = (publicKey: string, vote: VoteId, voter: SeatId, choice: Choice) => Promise<string>

export type VotesProps = PanelProps & {
  readonly marks: Marks
  readonly onMark: (key: string, choice: Choice | null) => void
  /** Null where the browser cannot. */
  readonly seal: Seal | null
}

export type OfVote = VotesProps & { readonly vote: Vote }

export function choiceWords({ words, texts, vote }: OfVote, choice: Choice): string {
  if (choice === 'yes' || choice === 'no' || choice === abstain) return words.votes.choices[choice]
  const text = vote.options[Number(choice) - 1]
  return (text === undefined ? undefined : texts.get(text)) ?? words.votes.erased
}

export function Ballots(props: OfVote) {
  const { vote, own, words, send } = props
  const mine = own.votes.find((each) => each.vote === vote.id)
  if (mine === undefined || send === null) return null
  const { without } = mine
  return (
    <>
      {without !== null && (
        <p class="vote__without">{without === 'givenAway' ? words.votes.givenAway : words.votes.without[without]}</p>
      )}
      {mine.ballots.map((ballot) => (
        <BallotForm key={ballot.voter} ballot={ballot} {...props} />
      ))}
    </>
  )
}

type Ballot = OwnVote['ballots'][number]

/** Given and on its way: the host has not said so yet. */
function isUnderWay({ pending }: PanelProps, vote: VoteId, voter: SeatId): boolean {
  return pending.some(
    (command) =>
      (command.type === 'cast' || command.type === 'castSealed') && command.vote === vote && command.voter === voter,
  )
}

function BallotForm(props: OfVote & { readonly ballot: Ballot }) {
  const { vote, ballot, me, words, marks, onMark, seal } = props
  const [hint, setHint] = useState<string | null>(null)
  const id = useId()
  const key = `${vote.id} ${ballot.voter}`
  const secret = vote.rule.procedure === 'secret'
  const underWay = isUnderWay(props, vote.id, ballot.voter)
  const marked = marks[key] ?? ballot.choice
  const fixed = ballot.cast && !vote.rule.changeable
  const submit = (event: Event) => {
    event.preventDefault()
    if (marked === null) return setHint(words.votes.chooseFirst)
    setHint(null)
    cast(props, ballot.voter, marked).then(
      (given) => {
        if (given) onMark(key, null)
      },
      () => setHint(words.votes.cannotSeal),
    )
  }
  const legend = ballot.voter === me.seat ? words.votes.ballot : words.votes.ballotFor(nameOf(props, ballot.voter))
  if (secret && seal === null) return <p class="vote__without">{words.votes.cannotSeal}</p>
  return (
    <form class="ballot" onSubmit={submit}>
      <fieldset class="ballot__choices" disabled={fixed || underWay} aria-describedby={`${id}-state`}>
        <legend class="ballot__legend">{legend}</legend>
        {[...choicesOf(vote.rule), abstain].map((choice) => (
          <label key={choice} class={`ballot__choice${marked === choice ? ' ballot__choice--marked' : ''}`}>
            <input
              type="radio"
              name={`${id}-choice`}
              value={choice}
              checked={marked === choice}
              onChange={() => onMark(key, choice)}
            />
            <span>{choiceWords(props, choice)}</span>
          </label>
        ))}
      </fieldset>
      <p class="ballot__state" id={`${id}-state`} role="status">
        {hint ?? stateOf(props, ballot, underWay)}
      </p>
      {!fixed && (
        <Button kind="primary" type="submit" disabled={underWay}>
          {ballot.cast ? words.votes.change : words.votes.cast}
        </Button>
      )}
    </form>
  )
}

function stateOf(props: OfVote, ballot: Ballot, underWay: boolean): string {
  const { vote, words } = props
  const secret = vote.rule.procedure === 'secret'
  if (underWay) return words.votes.sending
  if (!ballot.cast) return secret ? words.votes.sealed : ''
  const voted =
    ballot.choice === null ? words.votes.votedSecretly : words.votes.voted(choiceWords(props, ballot.choice))
  return `${voted} ${vote.rule.changeable ? words.votes.changeable : words.votes.final}`
}

/** @returns whether it was given; a refusal is shown by the page */
async function cast({ vote, send, seal }: OfVote, voter: SeatId, choice: Choice): Promise<boolean> {
  if (vote.publicKey === null) return send?.({ type: 'cast', vote: vote.id, voter, choice }) === true
  if (seal === null) return false
  const sealed = await seal(vote.publicKey, vote.id, voter, choice)
  return send?.({ type: 'castSealed', vote: vote.id, voter, sealed }) === true
}
