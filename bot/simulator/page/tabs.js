// On a narrow screen one phone shows at a time: tabs with name, role and unread badge; arrow keys walk.

import { badge } from "./chatlist.js";
import { arrange, h } from "./dom.js";

const narrow = window.matchMedia("(max-width: 700px)");

export class Tabs {
  constructor(list, onPick) {
    this.list = list;
    this.onPick = onPick;
    this.tabs = new Map();
    list.addEventListener("keydown", (event) => this.onKey(event));
    narrow.addEventListener("change", () => this.layOut());
  }

  get isNarrow() {
    return narrow.matches;
  }

  add(phone) {
    const count = h("span", { class: "tab-badge" });
    const tab = h("button", {
      type: "button", class: "tab", role: "tab", id: `tab-${phone.id}`, "aria-controls": phone.element.id, onclick: () => this.onPick(phone),
    }, h("span", { class: "tab-name", dir: "auto" }, phone.label), h("small", {}, phone.role), count);
    this.tabs.set(phone, { tab, count });
    this.list.append(tab);
    this.layOut();
  }

  showUnread(phone) {
    const { count } = this.tabs.get(phone);
    arrange(count, phone.unread ? [badge(phone.unread)] : []);
  }

  select(phone) {
    this.selected = phone;
    this.layOut();
    this.tabs.get(phone).tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  layOut() {
    for (const [phone, { tab }] of this.tabs) {
      const chosen = phone === this.selected;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      phone.element.hidden = narrow.matches && !chosen;
      if (narrow.matches) phone.element.setAttribute("role", "tabpanel");
      else phone.element.removeAttribute("role");
    }
  }

  onKey(event) {
    const phones = [...this.tabs.keys()];
    const at = phones.indexOf(this.selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: phones.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const phone = phones.at(to % phones.length);
    this.onPick(phone);
    this.tabs.get(phone).tab.focus();
  }
}
