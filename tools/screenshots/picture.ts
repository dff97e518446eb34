// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** Small pictures: the browser that took one writes it as WebP, a fifth of its PNG, without another program. */
import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Letters stay sharp, and a page of the office weighs some 30 kB. */
const quality = 0.82

/** @param paper an empty page of the same browser. */
export async function writeWebp(paper: Page, png: Buffer, file: string): Promise<void> {
  const written = await paper.evaluate(
    async ({ source, quality: wished }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${source}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      canvas.getContext('2d')!.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', wished)
    },
    { source: png.toString('base64'), quality },
  )
  const [kind, bytes] = written.split(',')
  if (kind !== 'data:image/webp;base64' || bytes === undefined) throw new Error('this browser writes no WebP')
  writeFileSync(file, Buffer.from(bytes, 'base64'))
}
