// SPDX-FileCopyrightText: 2026 The Allmende developers
// SPDX-License-Identifier: EUPL-1.2

/** The parts every page and panel is made of; see the gallery (/stil) for each in each of its states. */
export { accentClass, accents, type Accent } from './accent.ts'
export { Button, type ButtonKind, type ButtonProps } from './button.tsx'
export { Card, CardGrid, EmptyState, type CardProps, type EmptyStateProps } from './card.tsx'
export { Chip, Count, type ChipKind, type ChipProps } from './chip.tsx'
export { Checkbox, Checkboxes, Choice, type CheckboxesProps, type ChoiceOption, type ChoiceProps } from './choice.tsx'
export { classes } from './classes.ts'
export { Combobox, type ComboboxProps, type ComboboxResult } from './combobox.tsx'
export { DefinitionList, type DefinitionListProps, type Fact } from './definitions.tsx'
export { Dialog, type DialogProps } from './dialog.tsx'
export {
  Field,
  FileField,
  Select,
  TextArea,
  type FieldProps,
  type FileFieldProps,
  type Option,
  type OptionGroup,
  type SelectProps,
  type TextAreaProps,
} from './field.tsx'
export { FieldErrors, Form, FormActions, FormSection, type FieldMessages, type FormProps } from './form.tsx'
export { Hero, type HeroProps } from './hero.tsx'
export { Icon, type IconName, type IconProps } from './icon.tsx'
export { LanguageProvider } from './language.ts'
export { Logo } from './logo.tsx'
export { Band, PageHead, WithAside, type BandProps, type PageHeadProps, type WithAsideProps } from './layout.tsx'
export { Breadcrumb, Tabs, type Crumb, type Tab } from './navigation.tsx'
export { Notice, type NoticeKind, type NoticeProps } from './notice.tsx'
export { initials, Person, type PersonProps } from './person.tsx'
export { QrCode, type QrCodeProps } from './qr-code.tsx'
export { Ring, type RingProps } from './ring.tsx'
export { Horizon } from './scene.tsx'
export { Table, type Column, type TableProps } from './table.tsx'
export { Day, formatDay, formatTime, TimeRange, type TimeRangeProps } from './time.tsx'
export {
  Timetable,
  TimetableEntry,
  TimetablePause,
  TimetableSlot,
  type TimetableEntryProps,
  type TimetableSlotProps,
} from './timetable.tsx'
