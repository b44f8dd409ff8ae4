// The list of messages in one chat: keeps what did not change, follows the newest, keeps the keyboard's place.

import { arrange, h } from "./dom.js";
import { day, fromUnix } from "./format.js";
import { messageItem } from "./message.js";

const NEAR_BOTTOM = 80;

export class Thread {
  constructor(label) {
    this.list = h("ol", { class: "messages" });
    this.toBottom = h("button", { type: "button", class: "round to-bottom", "aria-label": "Naar het nieuwste bericht", hidden: true, onclick: () => this.scrollDown() }, "↓");
    this.nothing = h("p", { class: "nothing", hidden: true });
    this.log = h("div", { class: "log", role: "log", "aria-live": "off", tabindex: "0", "aria-label": label, onscroll: () => this.noticeScroll() }, this.nothing, this.list);
    this.element = h("div", { class: "thread" }, this.log, this.toBottom);
    // A phone that was hidden or resized, or whose picture came in late, must still show its newest message.
    const keepUp = new ResizeObserver(() => this.follows && this.scrollDown());
    [this.log, this.list].forEach((each) => keepUp.observe(each));
    this.clear();
  }

  clear() {
    this.known = new Map();
    this.separators = new Map();
    this.follows = true;
    arrange(this.list, []);
  }

  // `context` goes on to messageItem; `firstUnread` is the id above which "Nieuw" stands, or null.
  show(messages, context, firstUnread) {
    const focused = this.focusPlace();
    const fresh = new Map();
    const nodes = [];
    let lastDay = null;
    for (const message of messages) {
      const today = day(fromUnix(message.date));
      if (today !== lastDay) nodes.push(this.separator(`day ${today}`, today, "day"));
      lastDay = today;
      if (message.message_id === firstUnread) nodes.push(this.separator("new", "Nieuw", "new-line"));
      const kept = this.item(message, context);
      fresh.set(message.message_id, kept);
      nodes.push(kept.node);
    }
    this.known = fresh;
    arrange(this.list, nodes);
    this.restoreFocus(focused);
    if (this.follows) this.scrollDown();
    this.noticeScroll();
  }

  showEmpty(text) {
    this.nothing.textContent = text;
    this.nothing.hidden = !text;
  }

  item(message, context) {
    const shape = JSON.stringify(message);
    const old = this.known.get(message.message_id);
    if (old?.shape === shape) return old;
    const node = messageItem(message, context);
    if (old) node.classList.add("changed");
    return { shape, node };
  }

  separator(key, text, kind) {
    if (!this.separators.has(key)) this.separators.set(key, h("li", { class: kind }, h("span", {}, text)));
    return this.separators.get(key);
  }

  // An edit replaces the message under the fingers: someone on the keyboard must not lose their place.
  focusPlace() {
    const item = document.activeElement?.closest?.("[data-message]");
    if (!item || !this.list.contains(item)) return null;
    return { id: Number(item.dataset.message), key: document.activeElement.dataset.key };
  }

  restoreFocus(place) {
    if (!place || this.list.contains(document.activeElement)) return;
    const node = this.known.get(place.id)?.node;
    const target = node?.querySelector(`[data-key="${place.key}"]`) ?? node?.querySelector("button, a, input");
    (target ?? this.log).focus({ preventScroll: true });
  }

  scrollDown() {
    this.log.scrollTop = this.log.scrollHeight;
    this.follows = true;
  }

  noticeScroll() {
    const below = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight;
    this.follows = below < NEAR_BOTTOM;
    this.toBottom.hidden = this.follows;
  }
}
