import { browser } from 'wxt/browser';

/** Steps of the welcome page that only the seller can say are done. */
export interface WelcomeProgress {
  /** The working time was looked at and saved, even if what was suggested was right. */
  readonly hours?: true;
  /** The icon is in sight, where the browser does not tell. */
  readonly pin?: true;
}

const KEY = 'welcome';

/** None done where nothing can be read: then they are offered again, which costs nothing. */
export async function loadWelcomeProgress(): Promise<WelcomeProgress> {
  try {
    const stored = (await browser.storage.local.get(KEY))[KEY] as
      Partial<Record<keyof WelcomeProgress, unknown>> | undefined;
    return {
      ...(stored?.hours === true && { hours: true }),
      ...(stored?.pin === true && { pin: true }),
    };
  } catch {
    return {};
  }
}

export async function saveWelcomeStep(step: keyof WelcomeProgress): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await loadWelcomeProgress()), [step]: true } });
}
