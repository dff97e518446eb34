// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Logs of every release replay (law 14): one pair of files a release, never edited, holding each event type of its
 * time, and the state it led to. Who changes an event's shape adds the way from the old one in events.versions.ts.
 * A state may have more in it than at that time; what was in it then is still there and still the same.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyRoom, evolve } from '../room.rules.ts'
import { currentVersions, upgradeEvent } from '../events.versions.ts'
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

const { version: releaseOfToday } = JSON.parse(readFileSync(`${folder}/../../../package.json`, 'utf8')) as {
  version: string
}

test('there is a log of this release', () => {
  expect(releases).toContain(releaseOfToday)
})

test.each(releases)(
  'given the log of release %s, when it replays today, then it leads to the same state',
  (release) => {
    const lines = linesOf(release)
    expect(lines.map(({ position }) => position)).toEqual(lines.map((_, index) => index + 1))
    const state = lines.reduce((before, { event }) => evolve(before, upgradeEvent(event)), emptyRoom)
    const expected: unknown = JSON.parse(readFileSync(`${folder}/${release}.view.json`, 'utf8'))
    const today: unknown = JSON.parse(JSON.stringify(encodeView(state)))
    if (release === releaseOfToday) expect(today).toEqual(expected)
    else expect(today).toMatchObject(expected as object)
  },
)

test('given every event type there is in its present version, then a log holds one, with exactly the shape it has today', () => {
  const shapes = new Map<string, string[]>()
  for (const { event } of releases.flatMap(linesOf)) shapes.set(`${event.type} ${event.v}`, Object.keys(event).sort())
  const current = Object.entries(currentVersions).map(([type, version]) => `${type} ${version}`)
  expect([...shapes.keys()]).toEqual(expect.arrayContaining(current))
  // Written out here on purpose: an event that gains or loses a field must fail until its version rises.
  expect(Object.fromEntries([...shapes].sort())).toEqual({
    'alternationSet 1': ['on', 'type', 'v'],
    'budgetsSet 1': ['budgets', 'type', 'v'],
    'chairTaken 1': ['seat', 'type', 'v'],
    'floorEnded 1': ['at', 'by', 'seat', 'type', 'v'],
    'floorGiven 1': ['at', 'kind', 'seat', 'seconds', 'type', 'v'],
    'floorRequested 1': ['at', 'kind', 'note', 'seat', 'type', 'v'],
    'floorRequested 2': ['about', 'at', 'entered', 'kind', 'note', 'seat', 'type', 'v'],
    'floorReturned 1': ['at', 'seat', 'type', 'v'],
    'listClosed 1': ['type', 'v'],
    'listOpened 1': ['type', 'v'],
    'meetingPaused 1': ['at', 'type', 'until', 'v'],
    'meetingResumed 1': ['at', 'type', 'v'],
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
    'sharesDeclared 1': ['declared', 'type', 'v'],
    'supportTakenBack 1': ['question', 'seat', 'type', 'v'],
    'orderSet 1': ['mode', 'type', 'v'],
    'proxyForgotten 1': ['seat', 'type', 'v'],
    'proxyNamed 1': ['name', 'seat', 'sizeClass', 'type', 'v'],
    'questionTaken 1': ['at', 'by', 'seat', 'seconds', 'type', 'v'],
    'requestPassedOver 1': ['at', 'by', 'kind', 'seat', 'type', 'v'],
    'requestRemoved 1': ['at', 'by', 'kind', 'seat', 'type', 'v', 'why'],
    'requestWithdrawn 1': ['seat', 'type', 'v'],
    'requestWithdrawn 2': ['by', 'kind', 'seat', 'type', 'v'],
    'seatTaken 1': ['role', 'seat', 'type', 'v'],
    'seatTaken 2': ['role', 'seat', 'stands', 'type', 'v'],
    'speakingTimeSet 1': ['seconds', 'type', 'v'],
    'speechExtended 1': ['seat', 'seconds', 'type', 'v'],
  })
})

test('given an event of a type or version this release does not know, then the log is not read on', () => {
  expect(() => upgradeEvent({ type: 'dotPlaced', v: 1 })).toThrow('newer release')
  expect(() => upgradeEvent({ type: 'seatTaken', v: 3 })).toThrow('version 3')
  expect(() => upgradeEvent({ type: 'seatTaken', v: 0 })).toThrow('nobody wrote the way')
})
