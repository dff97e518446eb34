// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The door of the programme. */
export { calendarAnswer, sessionCalendar } from './calendar.ts'
export { NextBanner } from './next.pages.tsx'
export { overview, type Overview, type OverviewParts, type SeenSession } from './overview.service.ts'
export type { Places, SessionDoor, WaitingAtDoor } from './places.ts'
export { programmeAtHome, programmeRoutes, type ProgrammeRoutesParts } from './programme.routes.tsx'
export { sessionRoles } from './programme.rules.ts'
export { freePlaces, needsPlace, overlap, stateOf } from './programme.rules.ts'
export type { Session, SessionId, SessionRole, Track } from './programme.rules.ts'
export { programmePersonalData } from './programme.privacy.ts'
export { programmeService, type ProgrammeService } from './programme.service.ts'
export { programmeWords } from './programme.words.ts'
export { roomPath, SessionCard, sessionPath } from './session-parts.tsx'
