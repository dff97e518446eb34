// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from 'vitest'
import { standsForNobody } from '../envelope.rules.ts'
import type { Role } from '../roles.rules.ts'
import { seat } from '../testing.ts'
import { Lines, type Line } from './lines.ts'

function lineOf(name: string, role: Role = 'participant'): Line {
  const connection = { send: () => {}, close: () => {} }
  return { seat: seat(name), role, stands: standsForNobody, connection, stage: 'new', told: 0, heard: 0 }
}

function liveLine(lines: Lines, name: string, role?: Role): Line {
  const line = lineOf(name, role)
  lines.add(line)
  lines.makeLive(line)
  return line
}

test('given nobody, when a line becomes live, then its seat is present and has come', () => {
  const lines = new Lines()
  liveLine(lines, 'anna')
  expect(lines.present).toEqual(['anna'])
  expect(lines.takeChanges()).toEqual({ came: ['anna'], went: [] })
  expect(lines.takeChanges()).toBeNull()
})

test('given a line that has not said hello, then nobody is present and nothing is told', () => {
  const lines = new Lines()
  const line = lineOf('anna')
  lines.add(line)
  expect(lines.present).toEqual([])
  lines.remove(line)
  expect(lines.takeChanges()).toBeNull()
})

test('given two devices of one person, when one goes, then the person is still present', () => {
  const lines = new Lines()
  const laptop = liveLine(lines, 'anna')
  liveLine(lines, 'anna')
  lines.takeChanges()
  lines.remove(laptop)
  expect(lines.present).toEqual(['anna'])
  expect(lines.takeChanges()).toBeNull()
})

test('given a seat that went and came back between two tellings, when told, then whoever was welcomed meanwhile hears of it', () => {
  const lines = new Lines()
  const first = liveLine(lines, 'anna')
  lines.takeChanges()
  lines.remove(first)
  // Somebody welcomed now is told that Anna is not there.
  liveLine(lines, 'anna')
  expect(lines.takeChanges()).toEqual({ came: ['anna'], went: [] })
})

test('given a seat that came and went between two tellings, when told, then whoever was welcomed meanwhile hears of it', () => {
  const lines = new Lines()
  const line = liveLine(lines, 'anna')
  // Somebody welcomed now is told that Anna is there.
  lines.remove(line)
  expect(lines.takeChanges()).toEqual({ came: [], went: ['anna'] })
})

test('given seats of several roles, then lines are heard by class', () => {
  const lines = new Lines()
  liveLine(lines, 'anna', 'chair')
  liveLine(lines, 'bert', 'coChair')
  liveLine(lines, 'carla', 'observer')
  const heard = lines.byClass().map(([seatClass, connections]) => [seatClass, connections.length])
  expect(heard).toEqual([
    ['chair', 2],
    ['observer', 1],
  ])
  expect(lines.liveCount).toBe(3)
})

test('given a removed line, when it becomes live late, then it stays closed', () => {
  const lines = new Lines()
  const line = lineOf('anna')
  lines.add(line)
  lines.remove(line)
  lines.makeLive(line)
  expect(line.stage).toBe('closed')
  expect(lines.present).toEqual([])
  expect(lines.all).toEqual([])
})
