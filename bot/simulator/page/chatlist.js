// The list of chats on one phone, newest on top.

import { h } from "./dom.js";
import { clockTime, fromUnix, initials } from "./format.js";
import { inOneLine } from "./media.js";

export const chatName = (chat) => chat.title ?? chat.first_name;

export const badge = (count) => h("span", { class: "badge", "aria-label": `${count} nieuw` }, String(count));

export function chatList(entries, open) {
  const ordered = [...entries].sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0));
  return h("ul", { class: "chat-list", "aria-label": "Gesprekken" }, ordered.map((entry) => {
    const title = chatName(entry.chat);
    return h("li", {}, h("button", { type: "button", class: "chat-entry", onclick: () => open(entry.chat.id) },
      h("span", { class: "avatar small", "aria-hidden": "true" }, initials(title)),
      h("span", { class: "chat-text" },
        h("strong", { dir: "auto" }, title),
        h("span", { class: "faint", dir: "auto" }, inOneLine(entry.last) || "Nog geen berichten")),
      h("span", { class: "chat-side" },
        entry.last ? h("time", {}, clockTime(fromUnix(entry.last.date))) : null,
        entry.unread ? badge(entry.unread) : null)));
  }));
}
