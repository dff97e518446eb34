// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Logs of every release replay (law 14): one pair of files a release, never edited, holding each event type of its
 * time, and the state it led to. Who changes an event's shape adds the way from the old one in events.versions.ts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyRoom, evolve } from '../room.rules.ts'
import { eventTypes, upgradeEvent } from '../events.versions.ts'
import { encodeView } from '../wire/index.ts'

type Line = { readonly position: number; readonly event: { readonly type: string; readonly v: number } }

const folder = import.meta.dirname
const releases = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => file.slice(0, -'.jsonl'.length))

function linesOf(release: string): Line[] {
  const text = readFileSync(`${folder}/${release}.jsonl`, 'utf8').trimEnd()
  return text.split('\n').map((line) => JSON.parse(line) as Line)
}

test('there is a log of this release', () => {
  const { version } = JSON.parse(readFileSync(`${folder}/../../../package.json`, 'utf8')) as { version: string }
  expect(releases).toContain(version)
})

test.each(releases)(
  'given the log of release %s, when it replays today, then it leads to the same state',
  (release) => {
    const lines = linesOf(release)
    expect(lines.map(({ position }) => position)).toEqual(lines.map((_, index) => index + 1))
    const state = lines.reduce((before, { event }) => evolve(before, upgradeEvent(event)), emptyRoom)
    const expected: unknown = JSON.parse(readFileSync(`${folder}/${release}.view.json`, 'utf8'))
    // A room has more tools by now: what those of that release hold must be the same.
    expect(JSON.parse(JSON.stringify(encodeView(state)))).toMatchObject(expected as object)
  },
)

test('given every event type there is in its present version, then a log holds one, with exactly the shape it has today', () => {
  const shapes = new Map<string, string[]>()
  for (const { event } of releases.flatMap(linesOf)) shapes.set(`${event.type} ${event.v}`, Object.keys(event).sort())
  const held = [...shapes.keys()].map((key) => key.split(' ')[0])
  expect(held.toSorted()).toEqual(expect.arrayContaining([...eventTypes]))
  // Written out here on purpose: an event that gains or loses a field must fail until its version rises.
  expect(Object.fromEntries([...shapes].sort())).toEqual({
    'chairTaken 1': ['seat', 'type', 'v'],
    'floorEnded 1': ['at', 'by', 'seat', 'type', 'v'],
    'floorGiven 1': ['at', 'kind', 'seat', 'seconds', 'type', 'v'],
    'floorRequested 1': ['at', 'kind', 'note', 'seat', 'type', 'v'],
    'listClosed 1': ['type', 'v'],
    'listOpened 1': ['type', 'v'],
    'messagePosted 1': ['at', 'seat', 'text', 'type', 'v'],
    'messageRemoved 1': ['by', 'text', 'type', 'v'],
    'questionAdmitted 1': ['question', 'text', 'type', 'v'],
    'questionAnswered 1': ['at', 'question', 'remark', 'type', 'v'],
    'questionAsked 1': ['at', 'held', 'question', 'seat', 'text', 'type', 'unnamed', 'v'],
    'questionEdited 1': ['held', 'question', 'text', 'type', 'v'],
    'questionHandedOn 1': ['question', 'remark', 'type', 'v'],
    'questionMerged 1': ['into', 'question', 'supports', 'type', 'v'],
    'questionReopened 1': ['question', 'type', 'v'],
    'questionSetAside 1': ['question', 'remark', 'type', 'v'],
    'questionSupported 1': ['question', 'seat', 'type', 'v'],
    'questionTakenUp 1': ['question', 'type', 'v'],
    'questionWithdrawn 1': ['question', 'type', 'v'],
    'questionsClosed 1': ['type', 'v'],
    'questionsModerated 1': ['moderated', 'type', 'v'],
    'questionsOpened 1': ['type', 'v'],
    'supportTakenBack 1': ['question', 'seat', 'type', 'v'],
    'requestWithdrawn 1': ['seat', 'type', 'v'],
    'seatTaken 1': ['role', 'seat', 'type', 'v'],
    'speakingTimeSet 1': ['seconds', 'type', 'v'],
  })
})

test('given an event of a type or version this release does not know, then the log is not read on', () => {
  expect(() => upgradeEvent({ type: 'dotPlaced', v: 1 })).toThrow('newer release')
  expect(() => upgradeEvent({ type: 'seatTaken', v: 2 })).toThrow('version 2')
})
