// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Pictures in the documents: each is shown somewhere, says in words what is to be seen, is in the language of the text
 * around it, and is small. That a picture that is named exists, the links see to.
 */
import { statSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Finding, Step } from '../step.ts'
import { filesEnding, type Tree } from '../tree.ts'

/** All pictures of the help together; a clone is not to grow with every new one. */
export const helpPictureBytesMax = 2_000_000
const altLettersMin = 15
const endings = ['.webp', '.png', '.svg', '.jpg']

export const pictures: Step = {
  name: 'pictures in documents',
  look(tree) {
    const shown = filesEnding(tree, '.md').flatMap((file) => picturesIn(tree, file))
    const kept = filesEnding(tree, ...endings).filter((file) => file.startsWith('docs/'))
    const used = new Set(shown.map(({ goal }) => goal))
    const findings = [
      ...shown.flatMap(faultsOf),
      ...kept
        .filter((file) => !used.has(file))
        .map((file) => ({ file, says: 'no document shows this picture: show it, or take it and its scene out' })),
      ...tooHeavy(tree),
    ]
    return { detail: `${shown.length} pictures shown, ${kept.length} kept`, findings }
  },
}

type Shown = { readonly file: string; readonly line: number; readonly alt: string; readonly goal: string }

function picturesIn(tree: Tree, file: string): Shown[] {
  return tree
    .read(file)
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)]
        .map(([, alt = '', target = '']) => ({ file, line: index + 1, alt, target }))
        .filter(({ target }) => !/^[a-z]+:/i.test(target))
        .map(({ target, ...rest }) => ({ ...rest, goal: posix.normalize(posix.join(posix.dirname(file), target)) })),
    )
}

function faultsOf({ file, line, alt, goal }: Shown): Finding[] {
  const faults: Finding[] = []
  if (alt.trim().length < altLettersMin) {
    faults.push({ file, line, says: `${goal}: say between the brackets what is to be seen, for who cannot see it` })
  }
  const [text, picture] = [file, goal].map((name) => /\.(de|en)\.\w+$/.exec(name)?.[1])
  if (text !== undefined && picture !== undefined && text !== picture) {
    faults.push({ file, line, says: `${goal}: the text is in another language than its picture` })
  }
  return faults
}

function tooHeavy(tree: Tree): Finding[] {
  const all = filesEnding(tree, ...endings).filter((file) => file.startsWith('docs/help/'))
  const bytes = all.reduce((sum, file) => sum + statSync(join(tree.root, file)).size, 0)
  if (bytes <= helpPictureBytesMax) return []
  return [{ file: 'docs/help', says: `${bytes} bytes of pictures, at most ${helpPictureBytesMax}: show less` }]
}
