import type { Deps } from '../../lib/app/deps.ts';
import { judgeDraft } from '../../lib/app/judge-draft.ts';
import { judgeFile } from '../../lib/app/judge-file.ts';
import { offerTemplates } from '../../lib/app/offer-templates.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { createFileEye } from './file-eye.ts';
import { withShop } from './with-shop.ts';

type WritingHandlers = Pick<Handlers, 'draft' | 'file' | 'file-part' | 'templates'>;

/** What the seller is about to send: drafts, files and ready texts. */
export function writingHandlers(deps: Deps): WritingHandlers {
  const lookInto = createFileEye();
  return {
    draft: async (message, page) => ({ notices: await judgeDraft(withShop(message, page), deps) }),
    file: async (message, page) => ({ notices: await judgeFile(withShop(message, page), deps) }),
    // A look belongs to its tab: no other can add to it.
    'file-part': ({ type: _, ...part }, { tabId }) =>
      lookInto({ ...part, look: `${tabId ?? ''}:${part.look}` }),
    templates: (message, page) => offerTemplates(withShop(message, page), deps),
  };
}
