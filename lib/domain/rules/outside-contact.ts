import type { ContactMeans } from '../facts.ts';
import { subjectOf } from '../facts.ts';
import type { Rule, RuleSettings, Text, Why } from '../rule.ts';
import { judged, unknown } from '../rule.ts';
import { sourceOf } from '../settings.ts';

/** A draft that speaks of a call, WhatsApp or mail outside the platform, past or offered. */
export const outsideContact: Rule<'draft'> = {
  id: 'outside-contact',
  needs: ['draft'],
  find({ draft }, _at, settings) {
    // What is written to the operator is the very record that is asked for.
    if (draft.recipients === 'operator') return judged();
    if (draft.outsideContact === undefined) return unknown('draft.outsideContact');
    if (draft.outsideContact.length === 0) return judged();
    const demand = settings.market?.outsideContact;
    const isForbidden = demand?.value === 'platform-only';
    return judged({
      subject: draft.subject,
      state: demand ? 'soon' : 'info',
      title: { key: isForbidden ? 'outsideContactForbiddenTitle' : 'outsideContactTitle' },
      advice: { key: isForbidden ? 'outsideContactForbiddenAdvice' : 'outsideContactAdvice' },
      why: whyOf(draft.outsideContact, settings),
    });
  },
};

/** A message already sent that speaks of one, where the marketplace wants to know of them. */
export const outsideContactSent: Rule<'thread'> = {
  id: 'outside-contact',
  needs: ['thread'],
  find({ thread }, _at, settings) {
    if (!thread.outsideContact || !settings.market?.outsideContact) return judged();
    return judged({
      subject: subjectOf(thread),
      state: 'info',
      title: { key: 'outsideContactSentTitle' },
      advice: { key: 'outsideContactSentAdvice' },
      why: {
        ...whyOf(thread.outsideContact.split(','), settings),
        since: thread.outsideContactAt,
      },
    });
  },
};

const MEANS: Readonly<Record<ContactMeans, Text>> = {
  phone: { key: 'outsideContactPhone' },
  whatsapp: { key: 'outsideContactWhatsapp' },
  mail: { key: 'outsideContactMail' },
  other: { key: 'outsideContactOther' },
};

/** In the order of the table, whatever order they were found in. */
function linesOf(means: readonly string[]): readonly Text[] {
  return Object.entries(MEANS).flatMap(([name, text]) => (means.includes(name) ? [text] : []));
}

function whyOf(means: readonly string[], settings: RuleSettings): Why {
  const { market } = settings;
  const demand = market?.outsideContact;
  const asked: readonly Text[] =
    market && demand
      ? [
          {
            key:
              demand.value === 'platform-only'
                ? 'outsideContactForbiddenWhy'
                : 'outsideContactWriteDownWhy',
            args: [market.name],
          },
        ]
      : [];
  return {
    source: demand?.source ?? sourceOf('outside-contact', settings),
    lines: [...linesOf(means), ...asked],
  };
}
