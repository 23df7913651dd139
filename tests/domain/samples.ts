import type {
  DraftFact,
  FileFact,
  OfferFact,
  OrderFact,
  ReturnFact,
  ThreadFact,
} from '../../lib/domain/facts.ts';
import type { Market, Source } from '../../lib/domain/market.ts';
import type { Finding, RuleSettings, Verdict } from '../../lib/domain/rule.ts';
import { stateAt } from '../../lib/domain/rule.ts';
import { defaultRuleSettings } from '../../lib/domain/settings.ts';
import { marketOfHost } from '../../lib/marketplace/operators/index.ts';
import { madrid } from './clocks.ts';

export const NOW = madrid('2026-11-27 12:00');
export const SOURCE: Source = { title: 'Help', checked: '2026-11-22', confidence: 'high' };

export const PCC = marketOfHost('pccomponentes-prod.mirakl.net');
export const MEDIAMARKT = marketOfHost('mediamarktsaturn.mirakl.net');

export function settingsOf(market?: Market, some: Partial<RuleSettings> = {}): RuleSettings {
  return { ...defaultRuleSettings('host|1', market), ...some };
}

export const thread = (some: Partial<ThreadFact> = {}): ThreadFact => ({
  type: 'thread',
  id: 'T1',
  ...some,
});
export const order = (some: Partial<OrderFact> = {}): OrderFact => ({
  type: 'order',
  id: 'O1',
  ...some,
});
export const returned = (some: Partial<ReturnFact> = {}): ReturnFact => ({
  type: 'return',
  id: 'R1',
  ...some,
});
export const offer = (some: Partial<OfferFact> = {}): OfferFact => ({
  type: 'offer',
  id: 'SKU',
  ...some,
});
export const draft = (some: Partial<DraftFact> = {}): DraftFact => ({
  type: 'draft',
  subject: 'thread:T1',
  ...some,
});
export const file = (some: Partial<FileFact> = {}): FileFact => ({
  type: 'file',
  subject: 'order:O1',
  target: 'message',
  ...some,
});

/** The one finding of a verdict; fails the test when there is none, or more. */
export function findingOf(verdict: Verdict): Finding {
  if (verdict.status !== 'judged') throw new Error(`unknown: ${verdict.missing.join()}`);
  const [finding, ...more] = verdict.findings;
  if (!finding || more.length > 0) throw new Error(`${String(verdict.findings.length)} findings`);
  return finding;
}

/** `silent`, `unknown:<missing>`, or the state of its one finding at `NOW`. */
export function outcome(verdict: Verdict): string {
  if (verdict.status === 'unknown') return `unknown:${verdict.missing.join()}`;
  return verdict.findings.length === 0 ? 'silent' : stateAt(findingOf(verdict), NOW);
}
