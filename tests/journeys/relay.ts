// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * The line between browsers and the server, so that a journey can cut it as a tunnel or a cellar would: open
 * connections fall silent and break, new ones are refused, until it is mended.
 */
import net from 'node:net'

export type Relay = {
  readonly port: number
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function startRelay(targetPort: () => number): Promise<Relay> {
  const open = new Set<net.Socket>()
  let isCut = false
  const server = net.createServer((browser) => {
    if (isCut) {
      browser.destroy()
      return
    }
    const upstream = net.connect(targetPort(), '127.0.0.1')
    for (const [one, other] of [
      [browser, upstream],
      [upstream, browser],
    ] as const) {
      open.add(one)
      one.on('error', () => one.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    browser.pipe(upstream)
    upstream.pipe(browser)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as net.AddressInfo
  const breakAll = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port,
    cut: () => {
      isCut = true
      breakAll()
    },
    mend: () => {
      isCut = false
    },
    close: async () => {
      breakAll()
      await new Promise((closed) => server.close(closed))
    },
  }
}
