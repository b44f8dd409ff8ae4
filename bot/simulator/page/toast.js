// A short notice that floats over one phone and goes away by itself.

import { h } from "./dom.js";

const SHOWN_MS = 5000;

export class Toast {
  constructor() {
    this.element = h("div", { class: "toast", role: "status", "aria-live": "polite" });
  }

  show(text, kind = "") {
    clearTimeout(this.timer);
    this.element.replaceChildren(h("p", { class: kind, dir: "auto" }, text));
    this.timer = setTimeout(() => this.element.replaceChildren(), SHOWN_MS);
  }
}
