// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * Loads the simulator, and with it the production code it drives, with a breach planted: a transform on the way from
 * the file to the module, so that no line in production knows of tests.
 */
import path from 'node:path'
import { createServer, createServerModuleRunner, type ViteDevServer } from 'vite'
import type { ModuleRunner } from 'vite/module-runner'
import { assert } from '../../base/assert.ts'
import type * as simulatorDoor from '../index.ts'
import type { Edit } from './breach.ts'

type Simulator = typeof simulatorDoor

export class BreachLoader {
  readonly #server: ViteDevServer
  readonly #source: string
  #edits: readonly Edit[] = []
  /** Edits that no file has met yet. */
  #unmet = new Set<Edit>()
  #runner: ModuleRunner | null = null

  private constructor(server: ViteDevServer, source: string) {
    this.#server = server
    this.#source = source
  }

  /** `root`: the project's folder. */
  static async start(root: string): Promise<BreachLoader> {
    const holder: { loader: BreachLoader | null } = { loader: null }
    const server = await createServer({
      root,
      configFile: false,
      logLevel: 'error',
      appType: 'custom',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true, include: [] },
      plugins: [
        { name: 'planted-breach', enforce: 'pre', transform: (code, id) => holder.loader?.edited(code, id) ?? null },
      ],
    })
    holder.loader = new BreachLoader(server, path.join(root, 'src'))
    return holder.loader
  }

  /** A fresh simulator on fresh production code, with these edits in it. */
  async load(edits: readonly Edit[]): Promise<Simulator> {
    const touched = [...this.#edits, ...edits]
    this.#edits = edits
    this.#unmet = new Set(edits)
    for (const { file } of touched) this.#forget(path.join(this.#source, file))
    await this.#runner?.close()
    const runner = createServerModuleRunner(this.#server.environments.ssr, { hmr: false })
    this.#runner = runner
    const simulator = await runner.import<Simulator>('/src/simulator/index.ts')
    assert(this.#unmet.size === 0, `${[...this.#unmet].map(({ file }) => file).join(', ')} was loaded`)
    return simulator
  }

  async stop(): Promise<void> {
    await this.#runner?.close()
    await this.#server.close()
  }

  /** The module as the breach has it; null when it is left alone. */
  edited(code: string, id: string): string | null {
    const edits = this.#edits.filter(({ file }) => id === path.join(this.#source, file))
    if (edits.length === 0) return null
    return edits.reduce((text, edit) => {
      this.#unmet.delete(edit)
      const parts = text.split(whereverItBreaks(edit.find))
      assert(parts.length === 2, `${edit.file} holds ${JSON.stringify(edit.find)} once, not ${parts.length - 1} times`)
      return parts.join(edit.replace)
    }, code)
  }

  #forget(file: string): void {
    const { moduleGraph } = this.#server.environments.ssr
    for (const module of moduleGraph.getModulesByFile(file) ?? []) moduleGraph.invalidateModule(module)
  }
}

/** The same code with other blanks between its words: a formatter moves lines, and the law is still kept by them. */
function whereverItBreaks(code: string): RegExp {
  const words = code.trim().split(/\s+/)
  return new RegExp(words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('\\s+'))
}
