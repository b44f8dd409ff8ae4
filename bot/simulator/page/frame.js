// How a phone looks from outside: its owner above it, the case, the bar with the chat's name.

import { badge } from "./chatlist.js";
import { h } from "./dom.js";
import { initials } from "./format.js";
import { Menu } from "./menu.js";

const HUES = 6;

export class Frame {
  constructor({ id, label, role }) {
    this.badges = h("span", { class: "owner-badge" });
    this.time = h("span", {}, "");
    this.title = h("strong", { dir: "auto" });
    this.subtitle = h("span", { class: "subtitle" });
    this.avatar = h("span", { class: "avatar", "aria-hidden": "true" });
    this.back = h("button", { type: "button", class: "round back", "aria-label": "Alle gesprekken", hidden: true }, "‹");
    this.menu = new Menu("⋮", "Meer", "more");
    this.screen = h("div", { class: "screen" });
    this.bar = h("div", { class: "chat-bar" }, this.back, this.avatar,
      h("div", { class: "chat-title" }, this.title, this.subtitle), this.menu.element);
    this.element = h("section", { class: `phone hue-${Math.abs(id) % HUES}`, id: `phone-${id}`, "aria-label": `Telefoon van ${label}, ${role}`, dataset: { person: id } },
      h("header", { class: "owner" },
        h("span", { class: "avatar owner-avatar", "aria-hidden": "true" }, initials(label)),
        h("h2", {}, h("span", { dir: "auto" }, label), h("small", {}, role)), this.badges),
      h("div", { class: "device" },
        h("div", { class: "status-bar", "aria-hidden": "true" }, this.time, h("span", { class: "battery" })),
        this.bar, this.screen));
  }

  showUnread(count) {
    this.badges.replaceChildren(...(count ? [badge(count)] : []));
  }

  // `chat` is {title, subtitle, others} or null for the list of chats.
  showBar(chat) {
    this.back.hidden = !chat || chat.others === null;
    this.back.dataset.unread = chat?.others || "";
    this.avatar.hidden = !chat;
    this.avatar.textContent = initials(chat?.title ?? "");
    this.title.textContent = chat?.title ?? "Gesprekken";
    this.subtitle.textContent = chat?.subtitle ?? "";
  }
}
