// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The document docs/operate/roles.md: who may do what, made from the tables that routes and rooms are held to. Written
 * anew by `npm run roles`; a test sees to it that it is up to date.
 */
import { deskWords, offices } from '../../people/index.ts'
import { commandTypes } from '../../room/wire/index.ts'
import { commandAccess, has, roles, roomWords, type Right, type Role } from '../../room/index.ts'
import { mayDo, type Access } from '../../web/access.rules.ts'
import type { RouteRule } from '../../web/guarded.ts'
import { rolesWords } from '../roles.words.ts'

const [inGerman, inEnglish] = [rolesWords('de'), rolesWords('en')]

/** What a seat may do by its role: by the room's table. */
export function mayCommand(role: Role, type: (typeof commandTypes)[number]): boolean {
  const access = commandAccess[type]
  return access === 'seated' || has(role, access)
}

const head = `<!--
SPDX-FileCopyrightText: 2026 The Allmende developers
SPDX-License-Identifier: EUPL-1.2
-->
# Who may do what

Made from the code by \`npm run roles\`; not written by hand. Every page and every command is tried with every role by
the tests (src/server/access.test.ts), and a page without a rule keeps the server from starting.

- **●** may, **–** may not. **○** anybody may ask, and the thing asked for decides: a link's secret, an invitation.
- Offices are given to a person for the whole congress, several to one if need be
  ([why](../decisions/0085-roles-and-mandates.md)). Whoever has one is signed in, and may what everybody signed in may.
- Whose registration, whose place and whose task it is, is decided besides, by the one it belongs to.
`

type Names = { readonly de: string; readonly en: string }

function namesOf(de: Readonly<Record<string, string>>, en: Readonly<Record<string, string>>, name: string): Names {
  return { de: de[name] ?? `(${name})`, en: en[name] ?? `(${name})` }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = row(columns.map((_, index) => (index < 2 ? '---' : ':-:')))
  return [row(columns), line, ...rows.map(row)].join('\n')
}

/** One rule an action, in the order of the alphabet; two tables must not say different things of one name. */
export function rulesByAction(rules: readonly RouteRule[]): ReadonlyMap<string, Access> {
  const found = new Map<string, Access>()
  for (const { action, access } of rules) {
    const known = found.get(action)
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(access)) {
      throw new Error(`two tables say who may ${action}, and not the same`)
    }
    found.set(action, access)
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function pages(rules: readonly RouteRule[]): string {
  const people = [null, { offices: [] }, ...offices.map((office) => ({ offices: [office] }))]
  const rows = [...rulesByAction(rules)].map(([action, access]) => {
    const { de, en } = namesOf(inGerman.actions, inEnglish.actions, action)
    const mark = (person: (typeof people)[number]) =>
      !mayDo(person, access) ? '–' : access.kind === 'atHand' ? '○' : '●'
    return [en, de, ...people.map(mark)]
  })
  const named = offices.map((office) => `${deskWords('en').offices[office]} (${deskWords('de').offices[office]})`)
  return table(['what', 'auf Deutsch', 'everybody', 'signed in', ...named], rows)
}

function addresses(rules: readonly RouteRule[]): string {
  const lines = [...rulesByAction(rules).keys()].map((action) => {
    const own = rules.filter((rule) => rule.action === action).map(({ method, path }) => `\`${method} ${path}\``)
    return `- ${namesOf(inGerman.actions, inEnglish.actions, action).en}: ${[...new Set(own)].join(', ')}`
  })
  return lines.join('\n')
}

function commands(): string {
  const [de, en] = [roomWords('de').roles, roomWords('en').roles]
  const mark = (may: boolean) => (may ? '●' : '–')
  const rows = commandTypes.map((type) => {
    const names = namesOf(inGerman.commands, inEnglish.commands, type)
    return [names.en, names.de, ...roles.map((role) => mark(mayCommand(role, type)))]
  })
  const moderates: Right = 'moderate'
  const others = [inEnglish.removeOthersMessage, inGerman.removeOthersMessage]
  const columns = ['what', 'auf Deutsch', ...roles.map((role) => `${en[role]} (${de[role]})`)]
  return table(columns, [...rows, [...others, ...roles.map((role) => mark(has(role, moderates)))]])
}

export function rolesDocument(rules: readonly RouteRule[]): string {
  return `${head}
## Pages

${pages(rules)}

## In a room

Who has a task in the session sits there in that role, then technicians and the ministry; all others take part or
observe, as their place says. What the chair's commands change, only who presides at that moment changes.

${commands()}

## Addresses

Below the language, \`/de\` or \`/en\`.

${addresses(rules)}
`
}
