// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * One world: people with devices, a network, processes and a log, all from one seed. People act while things go
 * wrong, then it becomes quiet, and the oracles look at what is left. The same seed makes the same world.
 */
import { asId } from '../base/id.ts'
import { seededRandom, type Random } from '../base/random.ts'
import { MemoryLog, type HostTransition, type Logged, type RoomId } from '../room/host/index.ts'
import type { LinkEvents } from '../room/seat/index.ts'
import { Book } from './book.ts'
import { Device } from './device.ts'
import type { Breach, OracleName } from './laws.ts'
import { Line } from './line.ts'
import type { LogTrouble } from './log.distant.ts'
import { WatchedLog, type TestLog } from './log.watched.ts'
import { FrameOracle, type Listener } from './oracle.frames.ts'
import { HistoryOracle } from './oracle.history.ts'
import { checkHost, checkLog, checkQuiet, type Quiet } from './oracle.quiet.ts'
import { People, type Person } from './people.ts'
import { drawPlan, type Plan } from './plan.ts'
import { Process } from './process.ts'
import type { Surroundings } from './surroundings.ts'
import { Timeline } from './timeline.ts'
import { Trace } from './trace.ts'
import { quietWeather, type Weather } from './weather.ts'

export type WorldOptions = {
  readonly plan?: Partial<Plan>
  readonly keepLines?: boolean
  /** The memory log when absent. */
  readonly log?: TestLog
  readonly room?: RoomId
}

/** 11 September 2026, 09:00 in Mainz; any moment would do. */
const worldBegins = 1_789_110_000_000
/** Somebody starts a dead process again within this time. */
const restartsMillisecondsMax = 4_000
/** Whoever asked for somebody to be forgotten asks again after this, until it is done. */
const forgetsAgainMilliseconds = 2_000
/** So long a world may take to become quiet: the longest silence, the longest wait, and again. */
const becomesQuietMilliseconds = 150_000
/** Two beats: what nobody noticed until then would never be noticed. */
const staysQuietMilliseconds = 21_000

export class World {
  readonly plan: Plan
  readonly random: Random
  readonly timeline = new Timeline(worldBegins)
  readonly trace: Trace
  readonly people: People
  readonly book = new Book()
  readonly log: WatchedLog
  readonly breaches: Breach[] = []
  readonly devices: Device[] = []
  readonly processes: Process[] = []
  readonly room: RoomId
  readonly surroundings: Surroundings
  readonly #history: HistoryOracle
  readonly #frames: FrameOracle
  readonly #lines = new Map<Line, Listener>()
  readonly #outside = new Set<Promise<unknown>>()
  #weather: Weather
  #logTroubles: number
  #lives = 0
  #texts = 0
  #knocks = 0
  /** What is still to be done for somebody. */
  #errands = 0
  #stirred = false

  constructor(seed: number, { plan, keepLines = false, log, room }: WorldOptions = {}) {
    this.random = seededRandom(seed)
    this.plan = { ...drawPlan(this.random), ...plan }
    this.#weather = this.plan.weather
    this.#logTroubles = this.plan.logTroubles
    this.trace = new Trace(() => this.timeline.now(), keepLines)
    this.people = new People(this.plan.roles, this.plan.telephones)
    this.room = room ?? asId<'room'>('room')
    this.surroundings = {
      timeline: this.timeline,
      random: this.random,
      trace: this.trace,
      weather: () => this.#weather,
      breach: (oracle, told) => this.breach(oracle, told),
    }
    const listener = { appended: (append: Parameters<HistoryOracle['appended']>[0]) => this.#history.appended(append) }
    this.log = new WatchedLog(log ?? { log: new MemoryLog(this.timeline) }, () => this.timeline.now(), listener)
    this.#history = new HistoryOracle(this.surroundings, this.book, this.people, () => this.log.epoch)
    this.#frames = new FrameOracle(this.surroundings, this.log)
    for (let number = 1; number <= this.plan.processes; number += 1) this.#startProcess(`node-${number}`)
  }

  get state() {
    return this.#history.state
  }

  get history(): readonly Logged[] {
    return this.log.history
  }

  get openLines(): readonly Line[] {
    return [...this.#lines.keys()].filter(({ open }) => open)
  }

  breach(oracle: OracleName, told: string): void {
    this.trace.note(`BREACH ${oracle}`, told)
    this.breaches.push({ oracle, told })
  }

  #startProcess(name: string): void {
    this.trace.note(`start ${name}`)
    this.processes.push(
      new Process(name, (this.#lives += 1), this.room, {
        ...this.surroundings,
        log: this.log,
        outside: this.#outside,
        people: this.people,
        trouble: (writes) => this.#drawLogTrouble(writes),
        transition: (process, told) => this.#transition(process, told),
        died: (process) => this.#died(process),
        stirred: () => {
          this.#stirred = true
        },
        newText: () => asId<'text'>(`${this.room}-text-${(this.#texts += 1)}`),
      }),
    )
  }

  addDevice(person: Person): void {
    const name = `${person.number}${'abcdefghijklmnopqrstuvwxyz'[this.devices.filter((each) => each.person === person).length] ?? 'z'}`
    this.devices.push(
      new Device(name, person, {
        ...this.surroundings,
        book: this.book,
        log: this.log,
        connect: (device, events) => this.#connect(device, events),
      }),
    )
  }

  /** Somebody is forgotten: no ticket any more, and whoever owns the room is asked until it is done. */
  forget(person: Person): void {
    if (person.forgotten) return
    this.trace.note(`seat ${person.number} is to be forgotten`)
    person.forgotten = true
    this.#errands += 1
    this.#askToForget(person)
  }

  #askToForget(person: Person): void {
    let through = false
    const process = this.random.pick(this.processes)
    const done = () => {
      if (through) return
      through = true
      this.#errands -= 1
      this.log.erasures.set(person.nameMark, { text: null, epoch: this.log.epoch, heardBy: new Set([process.life]) })
    }
    process.run(() => {
      const asked = process.hosts.host(this.room).then(async (host) => {
        if ((await host?.forget([person.seat])) === true) done()
      })
      asked.catch(() => {})
    })
    this.timeline.after(forgetsAgainMilliseconds, () => {
      if (through) return
      // An answer that comes later than this counts for the next question.
      through = true
      this.#askToForget(person)
    })
  }

  /** From now on nothing goes wrong any more. */
  calmDown(): void {
    this.#weather = quietWeather
    this.#logTroubles = 0
    for (const device of this.devices) device.offline = false
  }

  /** Lets so much time pass, or less when `until` holds or an oracle has seen a breach. */
  async pass(milliseconds: number, until: () => boolean = () => false): Promise<boolean> {
    const end = this.timeline.now() + milliseconds
    while (this.breaches.length === 0 && !until()) {
      if (!this.#step(end)) {
        this.timeline.skipTo(end)
        return until()
      }
      // Only processes and the log make promises; what pages do is done when it is done.
      if (this.#stirred) await this.#settle()
    }
    return this.breaches.length === 0
  }

  async becomeQuiet(): Promise<void> {
    const calm = await this.pass(becomesQuietMilliseconds, () => this.#isCalm())
    if (calm || this.breaches.length > 0) return
    for (const device of this.devices.filter((each) => !this.#isSettled(each))) {
      const { connection, live, pending } = device.seat
      this.breach('everybodyIsLive', `${device.name} is ${connection.is}, live: ${live}, pending: ${pending.length}`)
    }
  }

  async checkAll(): Promise<void> {
    await this.pass(staysQuietMilliseconds)
    if (this.breaches.length > 0) return
    const quiet = this.#quiet()
    checkQuiet(quiet)
    await checkLog(quiet, this.room).catch((why: unknown) => {
      this.breach('logReplays', `the log cannot be read: ${String(why)}`)
    })
    const owner = this.processes.find(({ alive, epoch }) => alive && epoch === this.log.epoch && epoch > 0)
    const host = await owner?.hosts.host(this.room)
    if (host !== undefined && host !== null) checkHost(quiet, host)
  }

  #quiet(): Quiet {
    return {
      world: this.surroundings,
      people: this.people,
      devices: this.devices,
      log: this.log,
      book: this.book,
      state: this.#history.state,
    }
  }

  #step(end: number): boolean {
    try {
      return this.timeline.step(end)
    } catch (error) {
      this.breach('hostStands', `something threw: ${error instanceof Error ? error.stack : String(error)}`)
      return false
    }
  }

  /**
   * Everything that follows at once has followed, whatever number of promises it takes; real databases are waited
   * for.
   */
  async #settle(): Promise<void> {
    this.#stirred = false
    await new Promise((done) => setImmediate(done))
    while (this.#outside.size > 0) {
      await Promise.all(this.#outside)
      await new Promise((done) => setImmediate(done))
    }
  }

  #isCalm(): boolean {
    return (
      this.#errands === 0 &&
      this.devices.every((each) => this.#isSettled(each)) &&
      [...this.#lines.keys()].every(({ atRest }) => atRest)
    )
  }

  #isSettled(device: Device): boolean {
    if (device.left || device.person.forgotten) return true
    return device.seat.live && device.seat.pending.length === 0
  }

  #connect(device: Device, events: LinkEvents): Line | null {
    // Whoever stands before the processes tries one after the other.
    const process = this.processes[(this.#knocks += 1) % this.processes.length]!
    if (!process.alive || device.offline) return null
    const { person } = device
    const listener: Listener = { person, role: person.role }
    const line = new Line(
      process,
      events,
      { made: (from, frame) => this.#made(from, frame), closed: (gone) => this.#lines.delete(gone) },
      this.surroundings,
    )
    this.#lines.set(line, listener)
    this.timeline.after(10, () => process.run(() => this.#knock(line, listener)))
    return line
  }

  #knock(line: Line, { person, role }: Listener): void {
    if (person.forgotten) return line.closeByHost('noEntry')
    const { process } = line
    const answer = (task: () => void) => process.run(task)
    process.letIn({ ...this.people.ticket(person), role }, line).then(
      (host) => answer(() => (host === null ? line.closeByHost('moved') : line.accept(host))),
      () => answer(() => line.closeByHost('moved')),
    )
  }

  #made(line: Line, frame: string): void {
    const listener = this.#lines.get(line)
    if (listener !== undefined) this.#frames.made(frame, line.process, listener)
  }

  #died(process: Process): void {
    for (const line of this.#lines.keys()) if (line.process === process) line.hostDied()
    this.timeline.after(this.random.next() * restartsMillisecondsMax, () => {
      this.processes.splice(this.processes.indexOf(process), 1)
      this.#startProcess(process.name)
    })
  }

  #transition(process: Process, told: HostTransition): void {
    this.trace.note(`${process.name} ${told.is}`, told.is === 'roomLeft' ? told.why : String(told.epoch))
    if (told.is === 'roomOpened') {
      process.epoch = told.epoch
      return
    }
    process.epoch = 0
    if (told.why !== 'stopping' && !process.excused) {
      this.breach('hostStands', `${process.name} left the room, ${told.why}: ${String(told.error)}`)
    }
  }

  #drawLogTrouble(writes: boolean): LogTrouble {
    if (!this.random.chance(writes ? this.#logTroubles : this.#logTroubles / 4)) return 'none'
    return this.random.pick(['brokenBefore', 'brokenAfter', 'crashBefore', 'crashAfter'])
  }
}
