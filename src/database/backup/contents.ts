// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a backup holds: the tables of the schema `public`, except the list of applied migrations, which stands in its
 * head. Queues of libraries stay out: a letter that was sent since must not be sent again.
 */
import type pg from 'pg'

export type TableShape = { readonly name: string; readonly columns: readonly string[] }

const leftOut = ['schema_version']

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Generated columns make themselves. */
export async function readTables(client: pg.Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = ''
     group by c.relname order by c.relname`,
  )
  return rows.filter(({ name }) => !leftOut.includes(name))
}

export type Sequences = Readonly<Record<string, number>>

export async function readSequences(client: pg.Client): Promise<Sequences> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    `select sequencename::text as name, last_value::text as value from pg_sequences where schemaname = 'public' order by 1`,
  )
  return Object.fromEntries(rows.flatMap(({ name, value }) => (value === null ? [] : [[name, Number(value)]])))
}

export async function writeSequences(client: pg.Client, sequences: Sequences): Promise<void> {
  for (const [name, value] of Object.entries(sequences)) {
    await client.query('select setval($1::regclass, $2)', [`public.${identifier(name)}`, value])
  }
}
