// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** What the server and its ranking thread say to each other. All of it is data that a structured clone can carry. */
import type { Change, Hearing, LiveRanking, ShownRanking } from '../../hearing/index.ts'
import type { PackedHearing } from './packed.ts'

export type ToRanking =
  /** From now on this hearing belongs to the room, as it was at this position of the room's log. */
  | { readonly k: 'open'; readonly room: string; readonly position: number; readonly hearing: Hearing }
  /** What has changed up to and including this position. */
  | { readonly k: 'change'; readonly room: string; readonly position: number; readonly changes: readonly Change[] }
  | { readonly k: 'rank'; readonly room: string; readonly request: number; readonly first: number }
  | { readonly k: 'close'; readonly room: string }
  /** A hearing that comes whole and is not kept: its ranking with reasons for the first ones. */
  | { readonly k: 'show'; readonly request: number; readonly hearing: PackedHearing; readonly explained: number }

export type FromRanking =
  | { readonly k: 'ranked'; readonly request: number; readonly position: number; readonly ranking: LiveRanking }
  | { readonly k: 'shown'; readonly request: number; readonly ranking: ShownRanking }
  | { readonly k: 'superseded' | 'roomUnknown'; readonly request: number }
