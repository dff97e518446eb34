// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Loaded before the server of which pictures are taken: its clock begins on a Thursday morning, whenever that is, so
 * that the story's day is a working day and not one around midnight.
 */
const RealDate = Date
const dayMilliseconds = 86_400_000
const thursday = 4
/** 10:55 UTC is shortly before noon in Berlin in winter, and the story's day has begun at nine. */
const begin = new RealDate()
begin.setUTCDate(begin.getUTCDate() + ((thursday - begin.getUTCDay() + 7) % 7))
begin.setUTCHours(10, 55, 0, 0)
// Not in the past: what the database itself has dated must not lie in the future.
if (begin.getTime() < RealDate.now()) begin.setTime(begin.getTime() + 7 * dayMilliseconds)
const ahead = begin.getTime() - RealDate.now()

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: unknown[], asked: new () => object) =>
    Reflect.construct(target, given.length === 0 ? [RealDate.now() + ahead] : given, asked) as object,
  get: (target, name, receiver): unknown =>
    name === 'now' ? () => RealDate.now() + ahead : Reflect.get(target, name, receiver),
})
