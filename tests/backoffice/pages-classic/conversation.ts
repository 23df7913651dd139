import { html, type Html } from '../html.ts';
import type { Composer, Conversation, MessageView } from '../views/types.ts';
import { cellHtml } from './cells.ts';

export interface Words {
  readonly from: string;
  readonly to: string;
}

export function conversationHtml(conversation: Conversation, words: Words): Html {
  const { id, topic, href, status, messages, noReplyRequired } = conversation;
  return html`<div class="panel panel-default conversation">
    <div class="panel-heading">
      <h4 class="panel-title"><a href="${href}">${topic}</a></h4>
      ${status ? html`<span class="label label-info">${status}</span>` : undefined}
    </div>
    <div class="panel-body">${messages.map((message) => messageHtml(message, words))}</div>
    ${
      noReplyRequired
        ? html`<form method="post" action="/inbox/private/shop/threads/${id}/no-reply">
            <button type="submit" class="btn btn-link">${noReplyRequired}</button>
          </form>`
        : undefined
    }
  </div>`;
}

function messageHtml(message: MessageView, { from, to }: Words): Html {
  const { sender, role, recipients, at, body, attachments, automatic, own } = message;
  return html`<div class="media message ${own ? 'message-sent' : 'message-received'}">
    <div class="media-heading">
      <strong>${from}: ${sender} (${role})</strong> <span>${to}: ${recipients}</span>
      <span class="date">${cellHtml(at)}</span>
    </div>
    <div class="media-body">${automatic ? html`<em>${body}</em>` : html`<p>${body}</p>`}</div>
    ${attachments.map((name) => html`<a class="attachment" href="#">${name}</a>`)}
  </div>`;
}

export function composerHtml(composer: Composer): Html {
  const { action, control, label, recipientLabel, recipients, attach, send } = composer;
  return html`<form method="post" action="${action}" enctype="multipart/form-data" class="reply">
    <div class="form-group">
      <label for="recipient">${recipientLabel}</label>
      <select id="recipient" name="recipient" class="form-control">
        ${recipients.map(({ code, label: text }) => html`<option value="${code}">${text}</option>`)}
      </select>
    </div>
    <div class="form-group">
      <label for="body" id="body-label">${label}</label>
      ${
        control === 'textarea'
          ? html`<textarea id="body" name="body" class="form-control" rows="5"></textarea>`
          : html`<div
              id="body"
              class="form-control"
              contenteditable="true"
              role="textbox"
              aria-multiline="true"
              aria-labelledby="body-label"
            ></div>`
      }
    </div>
    <div class="form-group">
      <label for="attachment">${attach}</label>
      <input type="file" id="attachment" name="files" multiple />
    </div>
    <button type="submit" class="btn btn-primary">${send}</button>
  </form>`;
}
