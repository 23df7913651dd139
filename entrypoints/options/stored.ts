import type { NotifyAnswer } from '../../components/options/notifications.tsx';
import type { OptionValues } from '../../components/options/values.ts';
import { send } from '../../lib/messaging/send.ts';
import { requestNotifications } from '../../lib/platform/notifications.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { changeSettings, withEdits } from '../../lib/platform/settings.ts';
import { forgetKept } from '../../lib/platform/synced.ts';
import { withNotify } from './at-once.ts';
import { settingsFrom } from './form-values.ts';

/**
 * Stores what was changed in the form, and nothing of what was only shown there: another page, or
 * another computer, may have set it meanwhile.
 */
export async function saveForm(values: OptionValues, before: OptionValues): Promise<void> {
  await change((now) => withEdits(now, settingsFrom(before, now), settingsFrom(values, now)));
}

/** Stores one thing that takes effect at once; every open task and page follows. */
export async function change(next: (before: Settings) => Settings): Promise<void> {
  // A page that is closed at once would take the change with it.
  const stay = (event: BeforeUnloadEvent) => event.preventDefault();
  addEventListener('beforeunload', stay);
  try {
    await changeSettings(next);
  } finally {
    removeEventListener('beforeunload', stay);
  }
  await send({ type: 'settings-changed' });
}

/** To be called straight from the click: only then does the browser ask. */
export async function turnNotifications(isOn: boolean): Promise<NotifyAnswer> {
  const asked = isOn ? requestNotifications().catch(() => false) : Promise.resolve(true);
  if (!(await asked)) return 'refused';
  await change((before) => withNotify(before, { on: isOn }));
  return isOn ? 'on' : 'off';
}

/** Facts and tasks first: should that fail, the seller still has the settings and tries again. */
export async function forgetEverything(): Promise<void> {
  await forgetKept(async () => {
    await send({ type: 'forget-everything' });
  });
}
