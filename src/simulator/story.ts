// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What happens in a world: people come, act and leave while things go wrong; then it becomes quiet, and the chair
 * falls away.
 */
import type { Device } from './device.ts'
import { limits, orderOf, type RoomCommand, type SeatCommand } from '../room/host/index.ts'
import type { Person } from './people.ts'
import { hostileCommand, sensibleCommand } from './workload.ts'
import type { World } from './world.ts'

export async function tellStory(world: World): Promise<void> {
  const { plan, random, timeline } = world
  for (const person of world.people.all) {
    if (!person.byTelephone)
      timeline.after(random.next() * Math.min(3_000, plan.milliseconds), () => world.addDevice(person))
  }
  for (let act = 0; act < plan.acts; act += 1) {
    timeline.after(random.next() * plan.milliseconds, () => somethingHappens(world))
  }
  await world.pass(plan.milliseconds)
  if (world.breaches.length > 0) return
  world.calmDown()
  await world.becomeQuiet()
  if (world.breaches.length > 0) return
  await world.checkAll()
  if (world.breaches.length === 0) await chairFallsAway(world)
}

function somethingHappens(world: World): void {
  const { random, plan } = world
  if (random.chance(plan.troubles)) return trouble(world)
  const onTelephone = world.people.all.filter(({ byTelephone }) => byTelephone)
  if (onTelephone.length > 0 && random.chance(0.1)) return helpOnTelephone(world, random.pick(onTelephone))
  const device = anyDevice(world)
  if (device !== null) act(world, device)
}

function anyDevice({ random, devices }: World): Device | null {
  const here = devices.filter(({ ended }) => !ended)
  return here.length === 0 ? null : random.pick(here)
}

function act(world: World, device: Device): void {
  const { random, people, plan } = world
  const view = device.seat.shown()?.view
  if (view === undefined) return
  const situation = { random, people, person: device.person, view, talk: plan.talk }
  if (!random.chance(plan.hostile)) device.send(sensibleCommand(situation))
  else if (random.chance(0.5)) device.send(hostileCommand(situation))
  else if (device.seat.live)
    device.forge(hostileCommand(situation), random.chance(0.3) ? anyOldId(world, device) : null)
}

/** Something of this seat that was carried out already. */
function anyOldId({ random, book }: World, { person }: Device) {
  const old = [...book.all].filter(({ seat, outcome }) => seat === person.seat && outcome === 'carriedOut')
  return old.length === 0 ? null : random.pick(old).id
}

function trouble(world: World): void {
  const { random, processes } = world
  const device = anyDevice(world)
  const alive = processes.filter((each) => each.alive)
  switch (
    random.pick([
      'cut',
      'cut',
      'cut',
      'reload',
      'offline',
      'leave',
      'second',
      'role',
      'crash',
      'sleep',
      'stop',
      'nudge',
      'forget',
    ] as const)
  ) {
    case 'cut': {
      const { openLines } = world
      if (openLines.length > 0) random.pick(openLines).cut()
      return
    }
    case 'reload':
      return device?.reload()
    case 'offline':
      return device === null ? undefined : goOffline(world, device)
    case 'leave':
      return random.chance(0.3) ? device?.leave() : undefined
    case 'second':
      return device === null || device.person.forgotten ? undefined : world.addDevice(device.person)
    case 'role':
      return changeRole(world, random.pick(world.people.all))
    case 'crash':
      return alive.length === 0 ? undefined : random.pick(alive).crash()
    case 'sleep':
      return alive.length === 0 ? undefined : random.pick(alive).sleep(200 + random.next() * 8_000)
    case 'stop':
      return alive.length === 0 ? undefined : random.pick(alive).stop()
    case 'nudge':
      return device?.seat.retryNow()
    case 'forget':
      return device === null || device.person.role === 'chair' || random.chance(0.5)
        ? undefined
        : world.forget(device.person)
  }
}

/** Somebody who is not connected takes part through a helper at one of the processes. */
function helpOnTelephone({ random, people, processes, room, state }: World, person: Person): void {
  const process = random.pick(processes)
  const situation = { random, people, person, view: state, talk: 0.3 }
  const command: RoomCommand = state.entry.seats.has(person.seat) ? sensibleCommand(situation) : { type: 'takeSeat' }
  const nobodyThere = () => {}
  process.run(() => {
    process.hosts
      .host(room)
      .then((host) => host?.carryOut(people.ticket(person), command), nobodyThere)
      .catch(nobodyThere)
  })
}

function goOffline({ random, timeline, trace }: World, device: Device): void {
  trace.note(`${device.name} is out of reach`)
  device.offline = true
  device.line?.cut()
  timeline.after(1_000 + random.next() * 15_000, () => {
    device.offline = false
  })
}

function changeRole({ random, trace }: World, person: Person): void {
  if (person.role === 'chair') return
  person.role = random.pick(['participant', 'moderator', 'coChair', 'observer'])
  trace.note(`seat ${person.number} is to be`, person.role)
}

/** Law 10: the one who presides is gone from one moment to the next, and a co-chair goes on at once. */
async function chairFallsAway(world: World): Promise<void> {
  const presiding = world.state.entry.presiding
  const waiting = orderOf(world.state)
  const successor = world.devices.find(({ ended, person, seat }) => {
    const role = seat.known?.role
    return !ended && person.seat !== presiding && (role === 'chair' || role === 'coChair')
  })
  if (successor === undefined) return
  for (const device of world.devices) if (device.person.seat === presiding) device.leave()
  const first = waiting[0]?.request
  const steps: SeatCommand[] = [
    { type: 'takeChair' },
    ...(world.state.floor.pause === null ? [] : [{ type: 'resumeMeeting' } as const]),
    first === undefined
      ? { type: 'setSpeakingTime', seconds: limits.speakingTimeSecondsMax }
      : { type: 'giveFloor', seat: first.seat, kind: first.kind },
  ]
  for (const command of steps) {
    const refusal = successor.send(command)
    await world.pass(15_000, () => successor.seat.pending.length === 0)
    const after = world.state
    const done =
      command.type === 'giveFloor'
        ? after.floor.speaking?.number === first?.number
        : after.entry.presiding === successor.person.seat
    if (refusal === null && done) continue
    return world.breach(
      'chairIsNoSinglePoint',
      `${successor.name} could not ${command.type}: ${refusal ?? 'no effect'}`,
    )
  }
  if (orderOf(world.state).length !== Math.max(0, waiting.length - 1)) {
    world.breach('chairIsNoSinglePoint', 'requests were lost with the chair')
  }
}
