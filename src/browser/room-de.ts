// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The room's script on a page in German: nobody loads the other language's words. */
import { roomWordsDe } from '../room/index.ts'
import { startRoom } from './room.tsx'

startRoom(roomWordsDe)
