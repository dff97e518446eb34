// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest'
import { arrows, unseen } from './arrows.ts'
import { linesOf, lookAt, packageNamed, type Planted } from './planted.ts'
import { mayImport } from './rooms.ts'

const sound: Planted = {
  'src/base/instant.ts': 'export const noon = 12\n',
  'src/ui/button.tsx': "import { noon } from '../base/instant.ts'\nexport const button = noon\n",
  'src/database/tables.ts': 'export const tables = 1\n',
  'src/room/index.ts': "export { decide } from './room.rules.ts'\n",
  'src/room/room.rules.ts': "import { give } from './floor/floor.rules.ts'\nexport const decide = give\n",
  'src/room/floor/floor.rules.ts': "import { noon } from '../../base/instant.ts'\nexport const give = noon\n",
  'src/room/floor/floor.panel.tsx': "import { seat } from '../seat/index.ts'\nexport const panel = seat\n",
  'src/room/chat/chat.rules.ts': 'export const say = 1\n',
  'src/room/seat/index.ts': 'export const seat = 1\n',
  'src/room/host/index.ts': "export { log } from './log.postgres.ts'\n",
  'src/room/host/log.postgres.ts': "import { tables } from '../../database/tables.ts'\nexport const log = tables\n",
  'src/programme/index.ts': "export { sessions } from './programme.service.ts'\n",
  'src/programme/programme.service.ts': "import { rows } from './programme.store.ts'\nexport const sessions = rows\n",
  'src/programme/programme.store.ts': "import { tables } from '../database/tables.ts'\nexport const rows = tables\n",
  'src/registration/index.ts': "import { sessions } from '../programme/index.ts'\nexport const places = sessions\n",
  'src/server/main.ts': [
    "import { decide } from '../room/index.ts'",
    "import { places } from '../registration/index.ts'\nexport const main = [decide, places]\n",
  ].join('\n'),
}

/** The rule, the file that breaks it, and what that file imports. */
const breaches: readonly [rule: string, file: string, imports: string][] = [
  ['arrows-base', 'src/base/id.ts', "{ button } from '../ui/button.tsx'"],
  ['arrows-room', 'src/room/roles.ts', "{ places } from '../registration/index.ts'"],
  ['arrows-programme', 'src/programme/wishes.ts', "{ places } from '../registration/index.ts'"],
  ['arrows-browser', 'src/browser/main.ts', "{ main } from '../server/main.ts'"],
  ['doors', 'src/registration/peek.ts', "{ sessions } from '../programme/programme.service.ts'"],
  ['doors-from-outside', 'tools/peek.ts', "{ sessions } from '../src/programme/programme.service.ts'"],
  ['testing-in-tests', 'src/programme/cheat.ts', "{ plant } from './testing.ts'"],
  ['rules-are-pure', 'src/programme/times.rules.ts', "{ tables } from '../database/tables.ts'"],
  ['rules-are-pure', 'src/programme/files.rules.ts', "{ readFileSync } from 'node:fs'"],
  ['rules-are-pure', 'src/programme/shapes.rules.ts', "type { Kysely } from 'kysely'"],
  ['store-knows-tables-only', 'src/programme/eager.store.ts', "{ sessions } from './programme.service.ts'"],
  ['service-knows-no-pages', 'src/programme/eager.service.ts', "{ Hono } from 'hono'"],
  ['pages-ask-the-service', 'src/programme/programme.pages.tsx', "{ rows } from './programme.store.ts'"],
  ['sql-in-stores', 'src/programme/query.ts', "{ sql } from 'kysely'"],
  ['room-tables-in-the-log', 'src/room/host/host.ts', "{ tables } from '../../database/tables.ts'"],
  ['tools-apart', 'src/room/chat/answer.rules.ts', "{ give } from '../floor/floor.rules.ts'"],
  ['tools-are-joined-above', 'src/room/chat/all.rules.ts', "{ decide } from '../room.rules.ts'"],
  ['panel-and-seat', 'src/room/chat/chat.panel.tsx', "{ log } from '../host/index.ts'"],
  ['host-and-seat-apart', 'src/room/host/near.ts', "{ seat } from '../seat/index.ts'"],
  ['seat-knows-no-host', 'src/room/seat/near.ts', "{ log } from '../host/index.ts'"],
  ['wire-knows-rules', 'src/room/wire/near.ts', "{ seat } from '../seat/index.ts'"],
  ['no-node-in-the-browser', 'src/ui/file.ts', "{ readFileSync } from 'node:fs'"],
  ['resolves', 'src/room/lost.ts', "{ nothing } from './nowhere.ts'"],
  ['no-development-package', 'src/room/dice.ts', "{ sample } from 'fast-check'"],
]

/** import { a } from … exports a again, so that the import is not idle. */
function fileImporting(clause: string): string {
  const name = /\{ (\w+) \}/.exec(clause)![1]!
  return `import ${clause}\nexport ${clause.startsWith('type') ? 'type' : 'const'} again = ${name}\n`
}

const planted: Planted = {
  ...sound,
  ...packageNamed('kysely'),
  ...packageNamed('hono'),
  ...packageNamed('fast-check'),
  'package.json': JSON.stringify({
    name: 'planted',
    type: 'module',
    dependencies: { kysely: '1', hono: '1' },
    devDependencies: { 'fast-check': '1' },
  }),
  ...Object.fromEntries(breaches.map(([, file, imports]) => [file, fileImporting(imports)])),
  'src/room/common/all.ts': 'export const all = 1\n',
  'src/programme/testing.ts': 'export const plant = 1\n',
  'src/room/first.ts': "import { second } from './second.ts'\nexport const first = second\n",
  'src/room/second.ts': "import type { Third } from './third.ts'\nexport const second: Third = 1\n",
  'src/room/third.ts': "import { first } from './first.ts'\nexport type Third = typeof first\n",
  'src/room/uses.ts': "import { all } from './common/all.ts'\nexport const uses = all\n",
}

describe('arrows', () => {
  test('given imports along the arrows, then nothing is refused and every module is seen', async () => {
    const outcome = await lookAt(arrows, sound)
    expect(linesOf(outcome)).toEqual([])
    const imports = Object.values(sound)
      .join('')
      .match(/ from '/g)!.length
    expect(outcome.detail).toBe(`${Object.keys(sound).length} modules, ${imports} imports`)
  })

  test('given a tree with every kind of breach, then each is refused by its rule and nothing else is blamed', async () => {
    const lines = linesOf(await lookAt(arrows, planted))
    for (const [rule, file] of breaches) {
      expect(lines, `${rule} in ${file}`).toContainEqual(
        expect.stringMatching(new RegExp(`^${file.replaceAll('.', '\\.')}:1  → .*\\(${rule}\\) .`)),
      )
    }
    expect(lines).toContainEqual(expect.stringMatching(/^src\/room\/uses\.ts:1 .*\(no-junk-drawers\)/))
    expect(lines).toContainEqual(expect.stringMatching(/second\.ts → .*\(no-circles\)/))
    expect(lines.filter((line) => Object.hasOwn(sound, line.split(/:|  /)[0]!))).toEqual([])
  })

  test('given a room that is not in the table, then it is asked for its place', async () => {
    const outcome = await lookAt(arrows, { ...sound, 'src/lounge/index.ts': 'export const lounge = 1\n' })
    expect(linesOf(outcome)).toEqual([expect.stringMatching(/^src\/lounge  a room without a place/)])
  })

  test('given a program that sees no modules, or modules without their imports, then the check is not green', () => {
    const tree = { root: '/', files: Object.keys(sound), read: (file: string) => sound[file]! }
    expect(unseen(tree, [])).toHaveLength(Object.keys(sound).length)
    const blind = Object.keys(sound).map((source) => ({ source, dependencies: [] }))
    expect(unseen(tree, blind).map((finding) => finding.file)).toContain('src/server/main.ts')
    expect(unseen({ ...tree, files: [] }, [])).toHaveLength(1)
  })

  test('every arrow points to a room that has a place itself', () => {
    const rooms = Object.keys(mayImport)
    for (const targets of Object.values(mayImport)) expect(rooms).toEqual(expect.arrayContaining([...targets]))
  })
})
