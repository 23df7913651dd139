import { contentMessage, type ContentMessage } from '../../lib/messaging/schemas.ts';
import type { Hello, Refusal, Replies } from '../../lib/messaging/replies.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import type { TemplateOffer } from '../../lib/domain/templates/offer.ts';
import type { Notice, OrderChecklist, PageAnswer } from '../../lib/domain/views.ts';

type Kind = ContentMessage['type'];
type Of<K extends Kind> = Extract<ContentMessage, { type: K }>;
type Answer<K extends Kind> = (
  message: Of<K>,
) => Replies[K] | Refusal | undefined | Promise<Replies[K] | Refusal | undefined>;

/**
 * A background that answers what it is told to. Messages travel to it as they do in a browser,
 * copied through JSON, and are checked by the real one's schema.
 */
export class Background {
  /** Everything that was understood, in the order it came. */
  readonly heard: ContentMessage[] = [];
  /** What the real background would have refused; no test may leave anything here. */
  readonly misunderstood: unknown[] = [];
  /** Tasks by subject: each is answered once a fact of its subject is told. */
  tasks: readonly TaskView[] = [];
  unknown: PageAnswer['unknown'] = [];
  hello: Hello = { operatorNames: ['PcComponentes'], zone: 'Europe/Madrid' };
  /** Refused where there is none. */
  checklist?: OrderChecklist;
  offer?: TemplateOffer;
  draftNotices: readonly Notice[] = [];
  fileNotices: readonly Notice[] = [];
  /** Takes the place of the usual answer to one kind of message. */
  readonly instead: { [K in Kind]?: Answer<K> } = {};
  /** Set once the extension was updated or removed: every call fails as the browser lets it fail. */
  gone = false;
  readonly #scripts: Readonly<Record<Of<'load-script'>['script'], { main(): unknown }>>;

  constructor(scripts: Readonly<Record<Of<'load-script'>['script'], { main(): unknown }>>) {
    this.#scripts = scripts;
  }

  /** `runtime.sendMessage` as the content script finds it. */
  readonly sendMessage = async (message: unknown): Promise<unknown> => {
    if (this.gone) throw new Error('Extension context invalidated.');
    const parsed = contentMessage.safeParse(JSON.parse(JSON.stringify(message)));
    if (!parsed.success) {
      this.misunderstood.push(message);
      return { refused: 'message' };
    }
    this.heard.push(parsed.data);
    const instead = this.instead[parsed.data.type] as Answer<Kind> | undefined;
    return instead ? instead(parsed.data) : this.#answer(parsed.data);
  };

  all<K extends Kind>(type: K): Of<K>[] {
    return this.heard.filter((message): message is Of<K> => message.type === type);
  }

  /** Subjects told by each reading, in order: `[['order:1', 'order:2'], ['order:2']]`. */
  told(): string[][] {
    return this.all('page-read').map(({ facts }) =>
      facts.map((fact) => (fact ? `${fact.type}:${fact.id}` : 'broken')),
    );
  }

  /** Subjects that were asked about again, each time. */
  asked(): (string | null)[][] {
    return this.all('standing').map(({ subjects }) => subjects);
  }

  answerTo(facts: readonly (StoredFact | null)[]): PageAnswer {
    return this.answerAbout(facts.map((fact) => fact && `${fact.type}:${fact.id}`));
  }

  answerAbout(subjects: readonly (string | null)[]): PageAnswer {
    const told = new Set(subjects);
    const tasks = this.tasks.filter(({ subject }) => told.has(subject));
    return { now: Date.now(), zone: this.hello.zone, tasks, unknown: this.unknown };
  }

  #answer(message: ContentMessage): unknown {
    if (message.type === 'hello') return this.hello;
    if (message.type === 'draft') return { notices: this.draftNotices };
    if (message.type === 'file') return { notices: this.fileNotices };
    if (message.type === 'checklist') return this.checklist ?? { refused: 'failed' };
    if (message.type === 'templates') return this.offer ?? { refused: 'failed' };
    if (message.type === 'file-part') return { state: 'unseen' };
    if (message.type === 'page-read') return this.answerTo(message.facts);
    if (message.type === 'standing') return this.answerAbout(message.subjects);
    if (message.type === 'load-script') this.#scripts[message.script].main();
    return null;
  }
}
