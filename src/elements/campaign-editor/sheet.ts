/** The sheet as a place: showing it, what it silences, and where the focus goes. */
import type { LitElement } from 'lit';
import { surroundingOf } from '../shared/surrounding.ts';
import type { SettingKey } from './settings.ts';

const focusable = ':is(input, textarea, select, button):not(:disabled)';

/** Opens or closes the modal sheet. One that was moved in the document still says `open` but is not modal any more. */
export function showSheet(sheet: HTMLDialogElement, on: boolean): void {
  if (!on) {
    if (!sheet.open) return;
    sheet.close();
    const { activeElement, body } = document;
    // The first campaign takes the button of an empty list away with it.
    if (activeElement === null || activeElement === body) surroundingOf((sheet.getRootNode() as ShadowRoot).host as HTMLElement)?.focus();
    return;
  }
  if (sheet.open && !sheet.matches(':modal')) sheet.removeAttribute('open');
  if (!sheet.open && sheet.isConnected) sheet.showModal();
}

/** A modal dialog silences everything around it: the live region moves in, and out again before the sheet goes. */
export function moveRegion(root: HTMLElement | DocumentFragment, sheet: HTMLElement | null): void {
  const region = root.querySelector('[role=status].visually-hidden');
  const home = sheet ?? root;
  if (region && region.parentNode !== home) home.append(region);
}

export async function focusFirst(element: LitElement): Promise<void> {
  await element.updateComplete;
  const { renderRoot: root } = element;
  const field =
    root.querySelector<HTMLElement>(`.rows input[type=radio]:checked`) ??
    root.querySelector<HTMLElement>(`.rows [data-field] ${focusable}`) ??
    root.querySelector<HTMLElement>('#editor-title');
  const first = root.querySelector<HTMLElement>(`.rows [data-field] ${focusable}`);
  (first?.matches('[type=radio]') ? field : (first ?? field))?.focus({ preventScroll: true });
  root.querySelector('.body')?.scrollTo({ top: 0 });
}

export async function focusField(element: LitElement, key: SettingKey): Promise<void> {
  await element.updateComplete;
  const row = element.renderRoot.querySelector<HTMLElement>(`[data-field="${key}"]`);
  const isUndecided = row?.querySelector('.overlap') && !row.querySelector('.overlap :checked');
  const control =
    (isUndecided && row?.querySelector<HTMLElement>('.overlap input')) ||
    (row?.querySelector<HTMLElement>('input[type=radio]:checked') ??
      row?.querySelector<HTMLElement>(`[aria-invalid=true]${focusable}`) ??
      row?.querySelector<HTMLElement>(`.picker input`) ??
      row?.querySelector<HTMLElement>(focusable));
  control?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

export async function focusSummary(element: LitElement): Promise<void> {
  await element.updateComplete;
  element.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
}

/** Saving failed: the next thing to do is to try again. */
export function focusSave({ renderRoot: root }: LitElement): void {
  const save = root.querySelector<HTMLElement>('[data-save]:not(:disabled)');
  (save ?? root.querySelector<HTMLElement>('#editor-title'))?.focus();
}

export const focusedIn = (element: LitElement): HTMLElement | null =>
  (element.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
