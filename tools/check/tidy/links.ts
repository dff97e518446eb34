// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Links in the documents lead somewhere: to a file of the tree, and to a heading that is there. */
import { posix } from 'node:path'
import type { Finding, Step } from '../step.ts'
import { filesEnding, type Tree } from '../tree.ts'

export const links: Step = {
  name: 'links in documents',
  look(tree) {
    const documents = filesEnding(tree, '.md')
    const found = documents.flatMap((file) => linksIn(tree, file))
    const findings = found.flatMap((link) => brokenLink(tree, link))
    return { detail: `${found.length} links in ${documents.length} documents`, findings }
  },
}

type Link = { readonly file: string; readonly line: number; readonly target: string }

function linksIn(tree: Tree, file: string): Link[] {
  return withoutCode(tree.read(file)).flatMap((text, index) =>
    [...text.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)|(?:src|href)="([^"]+)"/g)]
      .map((match) => match[1] ?? match[2]!)
      .filter((target) => !/^[a-z]+:/i.test(target))
      .map((target) => ({ file, line: index + 1, target })),
  )
}

function brokenLink(tree: Tree, { file, line, target }: Link): Finding[] {
  const [path = '', heading] = target.split('#')
  if (path.startsWith('/')) return [{ file, line, says: `${target}: write the link relative to this document` }]
  const goal = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), decodeURI(path))).replace(/\/$/, '')
  const isFolder = tree.files.some((other) => other.startsWith(`${goal}/`))
  if (!isFolder && !tree.files.includes(goal)) return [{ file, line, says: `${target}: there is no ${goal}` }]
  if (heading === undefined || !goal.endsWith('.md')) return []
  const there = headings(tree.read(goal)).includes(heading)
  return there ? [] : [{ file, line, says: `${target}: ${goal} has no such heading` }]
}

/** The lines of a document with code blocks and code spans blanked, so that line numbers stay. */
export function withoutCode(text: string): string[] {
  let inBlock = false
  return text.split('\n').map((line) => {
    const fence = /^\s*(```|~~~)/.test(line)
    if (fence) inBlock = !inBlock
    return inBlock || fence ? '' : line.replaceAll(/`[^`]*`/g, '')
  })
}

/** The anchors that the usual forges make of headings. */
function headings(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^#{1,6} /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, ''),
    )
    .map((line) => line.trim().replaceAll(' ', '-'))
}
