// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Who may import whom: the rooms are in tools/check/rooms.ts, the rules here. ARCHITECTURE.md draws the arrows,
 * docs/decisions/0060 says why they are as they are. The comment of a rule is what a developer reads when it bites,
 * so it says what to do instead.
 */
import { ground, mayImport } from './tools/check/rooms.ts'

const rooms = Object.keys(mayImport)
const roomsWithDoor = rooms.filter((room) => !ground.includes(room))
const tools = 'entry|chat|floor|stage|questions|poll|vote|table|board|notes'
const doorFiles = [
  '^src/[^/]+/index\\.ts$',
  '^src/room/(host|seat|wire)/index\\.ts$',
  '^src/voting/counting/index\\.ts$',
]
/** The only files of the room that see tables; the rule room-tables-in-the-log watches the others. */
const roomStores = ['^src/room/host/[a-z.]*postgres\\.ts$', '^src/room/[a-z-]*\\.store\\.ts$']
/** The simulator's worlds on a real PostgreSQL, which only `npm run simulate` and a test enter. */
const tablesSeen = [...roomStores, '^src/simulator/worlds\\.postgres\\.ts$']
/** Tests and what only tests use. They keep to the doors, but may look in every direction. */
const tests = '(\\.test\\.tsx?$|(^|/)testing(\\.tsx?$|/))'
/** Styles are collected by the bundle, and server/ has no door: nobody but a script, a test or a journey starts it. */
const beyondDoubt = [...doorFiles, '^src/server/', '\\.css$']
const junkDrawers = '(^|/)(common|utils|helpers|shared|core|misc)/'

const arrows = rooms.map((room) => ({
  name: `arrows-${room}`,
  comment: `${[room, ...mayImport[room]].join(', ')}: nothing else for ${room}/; what it lacks is handed to it by server/.`,
  from: { path: `^src/${room}/`, pathNot: [tests, ...tablesSeen] },
  to: { path: '^src/', pathNot: `^src/(${[room, ...mayImport[room]].join('|')})/` },
}))

const doors = [
  {
    name: 'doors',
    comment: 'Another module is entered by its door only: import its index.ts, or export there what you need.',
    from: { path: `^src/(${rooms.join('|')})/` },
    to: { path: `^src/(${roomsWithDoor.join('|')})/`, pathNot: ['^src/$1/', ...beyondDoubt] },
  },
  {
    name: 'doors-from-outside',
    comment:
      'The project’s scripts and journeys enter a module by its door, too: import its index.ts (or what its testing folder lends to tests).',
    from: { path: '^(tools|tests)/' },
    to: { path: `^src/(${roomsWithDoor.join('|')})/`, pathNot: [...beyondDoubt, '^src/[^/]+/testing/'] },
  },
  {
    name: 'testing-in-tests',
    comment: 'testing.ts is for tests (and for the project’s scripts); production code takes its ports as arguments.',
    from: { path: '^src/', pathNot: tests },
    to: { path: [tests] },
  },
]

const furniture = [
  {
    name: 'rules-are-pure',
    comment: 'x.rules.ts imports base and rules of its own module, nothing else: pass what it needs as an argument.',
    from: { path: '\\.rules\\.ts$' },
    to: { pathNot: ['^src/base/', '\\.rules\\.ts$', '^src/hearing/index\\.ts$', '^src/voting/counting/index\\.ts$'] },
  },
  {
    name: 'store-knows-tables-only',
    comment: 'x.store.ts imports its own rules, base, the database and kysely: a use case belongs into x.service.ts.',
    from: { path: '^src/([^/]+)/.*\\.store\\.ts$' },
    to: {
      pathNot: ['^src/(base|database)/', '^src/$1/.*\\.(rules|store)\\.ts$', '^node_modules/(kysely|pg)/'],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'service-knows-no-pages',
    comment: 'x.service.ts knows nothing of HTTP and pages: return a value, and let x.routes.ts answer with it.',
    from: { path: '\\.service\\.ts$' },
    to: { path: ['\\.(routes|pages|panel)\\.tsx?$', '^src/ui/', '^node_modules/(hono|preact)'] },
  },
  {
    name: 'pages-ask-the-service',
    comment: 'Routes and pages ask their service: no store, no SQL, no table type in x.routes.ts and x.pages.tsx.',
    from: { path: '\\.(routes|pages)\\.tsx?$' },
    to: { path: ['\\.store\\.ts$', '^src/database/', '^node_modules/(kysely|pg|pg-boss)/'] },
  },
  {
    name: 'sql-in-stores',
    comment: 'SQL lives in x.store.ts (and in database/, in the room’s log, in server/): move the query there.',
    from: {
      path: '^src/',
      pathNot: [tests, ...tablesSeen, ...doorFiles, '\\.(store|service)\\.ts$', '^src/(database|server|story)/'],
    },
    to: { path: '^node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
  },
]

const liveRoom = [
  {
    name: 'room-tables-in-the-log',
    comment: 'Only the room’s log (room/host/*.postgres.ts) and its store know tables; everything else sees a port.',
    from: { path: '^src/room/', pathNot: [...roomStores, tests] },
    to: { path: ['^src/database/', '^node_modules/(kysely|pg)/'] },
  },
  {
    name: 'tools-apart',
    comment: 'The tools of the room do not know each other: room.rules.ts joins them.',
    from: { path: `^src/room/(${tools})/` },
    to: { path: `^src/room/(${tools})/`, pathNot: '^src/room/$1/' },
  },
  {
    name: 'tools-are-joined-above',
    comment: 'A tool knows neither the joining rules nor the host: what it needs of the room comes as an argument.',
    from: { path: `^src/room/(${tools})/`, pathNot: [tests, '\\.panel\\.tsx$'] },
    to: { path: ['^src/room/room\\.rules\\.ts$', '^src/room/(host|seat|wire)/'] },
  },
  {
    name: 'panel-and-seat',
    comment: 'A panel imports its own rules, the seat, ui and words: what the host knows reaches it as a view.',
    from: { path: '\\.panel\\.tsx$' },
    to: { path: ['^src/room/(host|wire)/', '^src/database/'] },
  },
  {
    name: 'host-and-seat-apart',
    comment: 'Host and seat meet in wire/ only: put what both need into the room’s rules or into a message.',
    from: { path: '^src/room/host/', pathNot: tests },
    to: { path: ['^src/room/seat/', '\\.panel\\.tsx$', '^src/ui/'] },
  },
  {
    name: 'seat-knows-no-host',
    comment: 'The seat is the browser’s half: room rules and wire, never the host.',
    from: { path: '^src/room/seat/', pathNot: tests },
    to: { path: ['^src/room/host/', '\\.panel\\.tsx$', '^src/ui/'] },
  },
  {
    name: 'wire-knows-rules',
    comment: 'wire/ describes messages: room rules, base and the validator, nothing else.',
    from: { path: '^src/room/wire/', pathNot: tests },
    to: { path: '^src/room/', pathNot: ['^src/room/wire/', '\\.rules\\.ts$'] },
  },
  {
    name: 'no-node-in-the-browser',
    comment: 'This file is part of the browser’s bundle: no node: modules; let server/ or the host do it.',
    from: { path: ['^src/(ui|browser)/', '^src/room/(seat|wire)/', '\\.panel\\.tsx$'], pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
]

const everywhere = [
  {
    name: 'no-circles',
    comment: 'A circle: what both need belongs into a third file that both import.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-junk-drawers',
    comment: 'No folder is called common, utils, helpers, shared, core or misc: name it by a word of docs/words.md.',
    from: {},
    to: { path: junkDrawers, pathNot: 'node_modules' },
  },
  {
    name: 'resolves',
    comment: 'This import leads nowhere: correct the path (with its .ts or .tsx), or add the package to package.json.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-development-package',
    comment: 'A package of devDependencies is missing in production: move it to dependencies, or the import to a test.',
    from: { path: '^src/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
]

export default {
  forbidden: [...arrows, ...doors, ...furniture, ...liveRoom, ...everywhere].map((rule) => ({
    ...rule,
    severity: 'error',
  })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|tests/artifacts)/' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
