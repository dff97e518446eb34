// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What people do with polls: prepare, open, answer and answer otherwise, close, put words in order. */
import { asId } from '../base/id.ts'
import type { Random } from '../base/random.ts'
import { classOf, limits, pollKinds } from '../room/host/index.ts'
import type { GivenAnswer, Poll, PollContent, Shape, SeatCommand, TextId } from '../room/host/index.ts'
import type { Situation } from './workload.ts'

type Asking = Omit<Situation, 'talk'>

export function pollCommand(situation: Asking): SeatCommand {
  const { random, person, view } = situation
  const { all } = view.polls
  const leads = classOf(person.role) === 'chair' || classOf(person.role) === 'moderator'
  const open = all.filter(({ closedAt }) => closedAt === null)
  if (leads && (open.length === 0 || random.chance(0.4))) return leadingCommand(situation, open)
  // A poll that is not there yet is asked for like one that is gone.
  const poll = open.length > 0 && random.chance(0.95) ? random.pick(open) : all.at(-1)
  if (poll === undefined) return { type: 'answerPoll', poll: asId('nothing'), answer: { kind: 'abstain' } }
  return { type: 'answerPoll', poll: poll.id, answer: answerTo(poll.shape, situation) }
}

function leadingCommand(situation: Asking, open: readonly Poll[]): SeatCommand {
  const { random, view } = situation
  const { drafts } = view.polls
  const shown = view.polls.all.filter(({ sheet }) => sheet?.counted.kind === 'words')
  if (shown.length > 0 && random.chance(0.4)) return groupingCommand(situation, random.pick(shown))
  if (open.length > 1 || (open.length > 0 && random.chance(0.3)))
    return { type: 'closePoll', poll: random.pick(open).id }
  if (drafts.length === 0) return { type: 'preparePoll', content: contentOf(situation) }
  const poll = random.pick(drafts).id
  if (random.chance(0.7)) return { type: 'openPoll', poll }
  return random.chance(0.7) ? { type: 'editPoll', poll, content: contentOf(situation) } : { type: 'discardPoll', poll }
}

function groupingCommand({ random, people, person }: Asking, { id: poll, headings, sheet }: Poll): SeatCommand {
  const entries = sheet?.counted.kind === 'words' ? sheet.counted.words : []
  const body = people.words('H', person, random.below(40))
  if (headings.length === 0 || entries.length === 0 || random.chance(0.2)) return { type: 'addHeading', poll, body }
  const heading = random.pick(headings)
  const words = random.pick(entries).text
  return random.pick<SeatCommand>([
    { type: 'placeWords', poll, words, heading },
    { type: 'placeWords', poll, words, heading: random.chance(0.2) ? null : heading },
    { type: 'changeHeading', poll, heading, body },
    { type: 'removeHeading', poll, heading },
    { type: 'removeWords', poll, words },
  ])
}

function contentOf({ random, people, person }: Asking): PollContent {
  const options = ['ja', 'nein', 'vielleicht', 'später'].slice(0, 2 + random.below(3))
  const forms: Record<(typeof pollKinds)[number], PollContent['form']> = {
    one: { kind: 'one', options },
    several: { kind: 'several', options, least: 1, most: options.length },
    scale: { kind: 'scale', from: random.below(2), to: 5, low: 'gar nicht', high: 'sehr' },
    ranking: { kind: 'ranking', options },
    numbers: { kind: 'numbers', least: -10, most: 10, step: 1 + random.below(2), unit: 'Grad' },
    words: { kind: 'words' },
  }
  const kind = random.pick([...pollKinds, 'words'] as const)
  return { question: people.words('U', person, random.below(60)), hidden: random.chance(0.5), form: forms[kind] }
}

function answerTo(shape: Shape, { random, people, person }: Asking): GivenAnswer {
  if (random.chance(0.1)) return { kind: 'abstain' }
  switch (shape.kind) {
    case 'one':
      return { kind: 'one', option: random.below(shape.options) }
    case 'several':
      return { kind: 'several', options: shuffled(shape.options, random).slice(0, 1 + random.below(shape.options)) }
    case 'scale':
      return { kind: 'scale', step: shape.from + random.below(shape.to - shape.from + 1) }
    case 'ranking':
      return { kind: 'ranking', order: shuffled(shape.options, random) }
    case 'numbers':
      return {
        kind: 'numbers',
        value: shape.least + random.below((shape.most - shape.least) / shape.step + 1) * shape.step,
      }
    case 'words':
      return { kind: 'words', body: people.words('W', person, random.below(40)) }
  }
}

function shuffled(count: number, random: Random): readonly number[] {
  return Array.from({ length: count }, (_, index) => ({ index, by: random.next() }))
    .sort((one, other) => one.by - other.by)
    .map(({ index }) => index)
}

/** What no page would send about polls. */
export function hostilePollCommand(situation: Asking): SeatCommand {
  const { random, people, person, view } = situation
  const poll = random.pick([asId<'poll'>('nothing'), ...view.polls.all.map(({ id }) => id)])
  const words: TextId = asId<'text'>('text-of-nothing')
  const content = contentOf(situation)
  return random.pick<SeatCommand>([
    { type: 'preparePoll', content },
    { type: 'preparePoll', content: { ...content, question: people.words('U', person, 300) } },
    {
      type: 'preparePoll',
      content: { ...content, form: { kind: 'one', options: Array.from({ length: 20 }, (_, index) => `${index}`) } },
    },
    { type: 'openPoll', poll },
    { type: 'closePoll', poll },
    { type: 'answerPoll', poll, answer: { kind: 'one', option: random.pick([-1, 0, 99, 1e12]) } },
    { type: 'answerPoll', poll, answer: { kind: 'several', options: [0, 0, 1] } },
    { type: 'answerPoll', poll, answer: { kind: 'scale', step: 99 } },
    { type: 'answerPoll', poll, answer: { kind: 'ranking', order: [0, 0, 1] } },
    { type: 'answerPoll', poll, answer: { kind: 'numbers', value: 1e12 } },
    {
      type: 'answerPoll',
      poll,
      answer: { kind: 'words', body: people.words('W', person, 2 * limits.pollWordsCharactersMax) },
    },
    { type: 'answerPoll', poll, answer: { kind: 'words', body: `${people.words('W', person, 12)}\u0000\ud800` } },
    { type: 'addHeading', poll, body: people.words('H', person, limits.pollHeadingCharactersMax + 30) },
    { type: 'placeWords', poll, words, heading: words },
    { type: 'removeWords', poll, words },
  ])
}
