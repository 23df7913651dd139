import { loadSettings, ruleSettingsFor } from '../../lib/platform/settings.ts';

/** The zone in which our own pages show moments: the seller's, for all shops. IANA name. */
export async function ownZone(): Promise<string> {
  return ruleSettingsFor(await loadSettings(), '', undefined).clock.zone;
}
