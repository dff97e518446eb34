// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * A recommendation is its way: dated steps, of which everything else is computed. `decide` says which step follows a
 * wish or why none does, `evolve` what a step changes. Once it is decided upon, no step changes its words.
 */
import type { Instant } from '../base/instant.ts'
import { accepted, refused, type Result } from '../base/result.ts'
import { firstUnreadable } from './fields.rules.ts'
import type { Answer, Content, Deed, Handover, Recommendation, Refusal, Step } from './way.rules.ts'
import { recommendationLimits as limits } from './recommendation.limits.rules.ts'

/** A clock that was set back disorders no way: a step is never dated before the one it follows. */
export function decide(before: Recommendation | null, deed: Deed, now: Instant): Result<Step, Refusal> {
  const unreadable = firstUnreadable(deed)
  if (unreadable !== null) return refused(unreadable)
  const wrong = before === null ? beginning(deed) : following(before, deed)
  if (wrong !== null) return refused(wrong)
  const last = before?.steps.at(-1)
  return accepted({ ...deed, at: last !== undefined && last.at > now ? last.at : now })
}

export function evolve(before: Recommendation | null, step: Step): Recommendation {
  if (before === null) return begun(step)
  return { ...before, ...changed(before, step), steps: [...before.steps, step] }
}

export function wayOf(steps: readonly Step[]): Recommendation | null {
  return steps.reduce<Recommendation | null>(evolve, null)
}

/** Every wording it ever had, the first at 0: an amendment is shown against the one it was proposed for. */
export function wordings(steps: readonly Step[]): readonly string[] {
  const texts: string[] = []
  let before: Recommendation | null = null
  for (const step of steps) {
    before = evolve(before, step)
    if (before.wording === texts.length) texts.push(before.content.text)
  }
  return texts
}

function begun(step: Step): Recommendation {
  const content: Content = step.is === 'written' ? step.content : { title: '', text: '', reasons: '' }
  return { stage: 'draft', content, wording: 0, amendments: [], handover: null, answer: null, steps: [step] }
}

function beginning(deed: Deed): Refusal | null {
  return deed.is === 'written' ? null : { kind: 'notYet', stage: null }
}

function following(before: Recommendation, deed: Deed): Refusal | null {
  if (before.steps.length >= limits.stepsMax) return { kind: 'tooManySteps', most: limits.stepsMax }
  switch (deed.is) {
    case 'written':
      return before.stage === 'draft' ? null : { kind: 'noLonger', stage: before.stage }
    case 'opened':
      return only(before, 'draft')
    case 'amendmentProposed':
      return only(before, 'open') ?? proposing(before, deed)
    case 'amendmentRestated':
    case 'amendmentAccepted':
    case 'amendmentRefused':
    case 'amendmentTakenBack':
      return only(before, 'open') ?? amending(before, deed)
    case 'adopted':
    case 'notAdopted':
      return only(before, 'open') ?? weighed(before)
    case 'handedOver':
      return only(before, 'adopted')
    case 'answered':
      return before.stage === 'answered' ? null : only(before, 'handedOver')
    case 'followed':
      return only(before, 'answered')
  }
}

const order = ['draft', 'open', 'adopted', 'handedOver', 'answered'] as const

function only({ stage }: Recommendation, wanted: (typeof order)[number]): Refusal | null {
  if (stage === wanted) return null
  if (stage === 'notAdopted') return { kind: 'noLonger', stage }
  return { kind: order.indexOf(stage) < order.indexOf(wanted) ? 'notYet' : 'noLonger', stage }
}

function weighed({ amendments }: Recommendation): Refusal | null {
  const waiting = amendments.filter(({ is }) => is === 'waiting').length
  return waiting === 0 ? null : { kind: 'amendmentsWait', count: waiting }
}

type Proposing = Extract<Deed, { is: 'amendmentProposed' }>
type Amending = Exclude<Extract<Deed, { amendment: string }>, Proposing>

function proposing({ amendments, wording, content }: Recommendation, deed: Proposing): Refusal | null {
  const waiting = amendments.filter(({ is }) => is === 'waiting').length
  if (amendments.some(({ id }) => id === deed.amendment)) return { kind: 'amendmentTwice' }
  if (waiting >= limits.waitingAmendmentsMax) return { kind: 'tooManyAmendments', most: limits.waitingAmendmentsMax }
  if (deed.wording !== wording) return { kind: 'textChanged', wording }
  return deed.text === content.text ? { kind: 'nothingChanged' } : null
}

function amending({ amendments, wording, content }: Recommendation, deed: Amending): Refusal | null {
  const amendment = amendments.find(({ id }) => id === deed.amendment)
  if (amendment === undefined) return { kind: 'amendmentUnknown' }
  if (amendment.is !== 'waiting') return { kind: 'amendmentDecided' }
  // Who restates has read the present text; who accepts puts in place what was written for exactly this text.
  if (deed.is === 'amendmentRestated') {
    if (deed.wording !== wording) return { kind: 'textChanged', wording }
    return deed.text === content.text ? { kind: 'nothingChanged' } : null
  }
  if (deed.is === 'amendmentAccepted' && amendment.wording !== wording) return { kind: 'textChanged', wording }
  return null
}

function changed(before: Recommendation, step: Step): Partial<Recommendation> {
  switch (step.is) {
    case 'written':
      return { content: step.content, wording: before.wording + 1 }
    case 'opened':
      return { stage: 'open' }
    case 'amendmentProposed': {
      const { amendment: id, text, reasons, wording } = step
      return { amendments: [...before.amendments, { id, text, reasons, wording, is: 'waiting', sentence: null }] }
    }
    case 'amendmentRestated':
      return amended(before, step.amendment, { text: step.text, wording: step.wording })
    case 'amendmentTakenBack':
      return amended(before, step.amendment, { is: 'takenBack' })
    case 'amendmentRefused':
      return amended(before, step.amendment, { is: 'refused', sentence: step.sentence })
    case 'amendmentAccepted': {
      const text = before.amendments.find(({ id }) => id === step.amendment)?.text ?? before.content.text
      const rest = amended(before, step.amendment, { is: 'accepted', sentence: step.sentence })
      return { ...rest, content: { ...before.content, text }, wording: before.wording + 1 }
    }
    case 'adopted':
    case 'notAdopted':
      return { stage: step.is }
    case 'handedOver':
      return { stage: 'handedOver', handover: step.handover }
    case 'answered':
      return { stage: 'answered', answer: step.answer }
    case 'followed':
      return {}
  }
}

type Changes = Partial<Recommendation['amendments'][number]>

function amended({ amendments }: Recommendation, id: string, changes: Changes): Partial<Recommendation> {
  return { amendments: amendments.map((one) => (one.id === id ? { ...one, ...changes } : one)) }
}

/** The day something is owed: the answer, or what "in work" promised; null when nothing is. */
export function owedOn({
  stage,
  handover,
  answer,
}: {
  stage: string
  handover: Handover | null
  answer: Answer | null
}) {
  if (stage === 'handedOver') return handover?.dueOn ?? null
  return stage === 'answered' && answer?.status === 'inWork' ? answer.until : null
}

/** @param today the calendar day where the congress is, YYYY-MM-DD; the day itself is still in time */
export function overdue(recommendation: Recommendation, today: string): boolean {
  const owed = owedOn(recommendation)
  return owed !== null && owed < today
}
