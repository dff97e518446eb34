// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Ends what was begun, in reverse order, each step whatever became of the one before it. */

export type Undo = () => Promise<void> | void

export type Steps = {
  /** Remembers how to end what was just begun. */
  begun(undo: Undo): void
  /** Ends everything, once; later calls wait for the first. */
  undoAll(): Promise<void>
}

/** @param onFault hears of a step that failed; the others are taken nevertheless. */
export function steps(onFault: (error: unknown) => void): Steps {
  const undos: Undo[] = []
  let running: Promise<void> | null = null
  const run = async () => {
    for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
      try {
        await undo()
      } catch (error) {
        onFault(error)
      }
    }
  }
  return {
    begun: (undo) => void undos.push(undo),
    undoAll: () => (running ??= run()),
  }
}
