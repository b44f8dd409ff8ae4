// A button that opens a short list: arrow keys walk, Escape or a click elsewhere closes.

import { h } from "./dom.js";

export class Menu {
  constructor(sign, label, kind) {
    this.list = h("div", { class: "menu-list", role: "menu", "aria-label": label, hidden: true });
    this.button = h("button", {
      type: "button", class: "menu-button", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": label === sign ? null : `${sign}: ${label}`,
      onclick: () => (this.list.hidden ? this.open() : this.close()),
    }, sign);
    this.element = h("div", { class: `menu ${kind}`, onkeydown: (event) => this.onKey(event) }, this.button, this.list);
    this.element.addEventListener("focusout", (event) => {
      if (!this.element.contains(event.relatedTarget)) this.close();
    });
  }

  // Items are {label, detail?, act}.
  fill(items) {
    const shape = JSON.stringify(items);
    if (shape === this.shape) return;
    this.shape = shape;
    this.list.replaceChildren(...items.map(({ label, detail, act }) => h("button", {
      type: "button", class: "menu-item", role: "menuitem", tabindex: "-1",
      onclick: () => {
        this.close(true);
        act();
      },
    }, h("strong", {}, label), detail ? h("span", { class: "faint", dir: "auto" }, detail) : null)));
  }

  open() {
    this.list.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.list.firstElementChild?.focus();
  }

  close(backToButton = false) {
    this.list.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    if (backToButton) this.button.focus();
  }

  onKey(event) {
    if (this.list.hidden) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      this.close(true);
      return;
    }
    const items = [...this.list.children];
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  }
}
