import type { InteractionDeps } from '../in-page-ui/in-page-ui.ts';
import type { PageVisit } from '../page-reading/page-reader.ts';
import type { Link } from './link.ts';

/** What typing and attaching are judged with, always for the page that is open. */
export function interactionDeps(
  link: Link,
  here: () => PageVisit,
  now: () => number,
): InteractionDeps {
  return {
    context: () => here().context(),
    words: () => link.words,
    now,
    operatorNames: () => link.operatorNames,
    judgeDraft: (request) => link.judgeDraft(here(), request),
    judgeFile: (request) => link.judgeFile(here(), request),
    sendPart: (part) => link.sendPart(part),
  };
}
