// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** One look for everything that is pressed, whether it is a button that acts or a link that leads somewhere. */
import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonProps = {
  /** primary at most once a region, secondary by default, quiet inside lists, danger for what cannot be taken back. */
  readonly kind?: ButtonKind
  readonly small?: boolean
  /** As wide as its container. */
  readonly block?: boolean
  readonly icon?: IconName
  readonly iconAfter?: IconName
  /** Makes it a link. */
  readonly href?: string
  /** Without it: 'button' when there is an onClick, else 'submit'. */
  readonly type?: 'submit' | 'button' | 'reset'
  readonly name?: string
  readonly value?: string
  readonly id?: string
  readonly class?: string
  readonly disabled?: boolean | undefined
  /** The command is on its way: shows a turning ring and ignores presses, but keeps the focus. */
  readonly busy?: boolean | undefined
  readonly pressed?: boolean | undefined
  readonly expanded?: boolean | undefined
  readonly controls?: string
  /** The id of a form elsewhere on the page. */
  readonly form?: string
  readonly formAction?: string
  readonly onClick?: ((event: MouseEvent) => void) | undefined
  /** Said instead of the text; must contain the text a person sees. */
  readonly label?: string | undefined
  readonly describedBy?: string
  readonly download?: boolean
  readonly children?: ComponentChildren
}

export function Button(props: ButtonProps) {
  const { kind = 'secondary', busy = false, href } = props
  const name = classes(
    'button',
    `button--${kind}`,
    props.small && 'button--small',
    props.block && 'button--block',
    props.class,
  )
  const inside = (
    <>
      {busy ? <span class="button__ring" aria-hidden="true" /> : props.icon && <Icon name={props.icon} />}
      {props.children !== undefined && <span class="button__text">{props.children}</span>}
      {props.iconAfter && <Icon name={props.iconAfter} />}
    </>
  )
  if (href !== undefined) {
    return (
      <a
        class={name}
        href={href}
        id={props.id}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        download={props.download}
        onClick={props.onClick}
      >
        {inside}
      </a>
    )
  }
  return (
    <button
      class={name}
      id={props.id}
      type={props.type ?? (props.onClick ? 'button' : 'submit')}
      name={props.name}
      value={props.value}
      form={props.form}
      formAction={props.formAction}
      disabled={props.disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onClick={busy ? undefined : props.onClick}
    >
      {inside}
    </button>
  )
}
