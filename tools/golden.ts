// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Writes beside every golden log of the release that is being made the state it leads to today
 * (src/room/golden/0.2.0*.view.json). To be run when a tool was added to the room: until a release is out, its state
 * may still grow. Those of older releases are never written again.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { upgradeEvent } from '../src/room/events.versions.ts'
import { emptyRoom, evolve } from '../src/room/host/index.ts'
import { encodeView } from '../src/room/wire/index.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'src/room/golden')
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }

for (const file of await readdir(folder)) {
  if (!file.startsWith(version) || !file.endsWith('.jsonl')) continue
  const lines = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n')
  const events = lines.map((line) => (JSON.parse(line) as { event: { type: string; v: number } }).event)
  const state = events.reduce((before, event) => evolve(before, upgradeEvent(event)), emptyRoom)
  const view = join(folder, file.replace(/\.jsonl$/, '.view.json'))
  const style = await resolveConfig(view)
  await writeFile(view, await format(JSON.stringify(encodeView(state)), { ...style, filepath: view }))
  process.stdout.write(`${file}: ${events.length} events, ${view}\n`)
}
