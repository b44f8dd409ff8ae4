// Windows over the page: a question, an alert, an enlarged picture. Escape always closes.

import { h } from "./dom.js";

// `build(close)` returns the body; the promise gives what was passed to close, or null.
export function ask(title, build, kind = "") {
  return new Promise((resolve) => {
    let result = null;
    const close = (value = null) => {
      result = value;
      dialog.close();
    };
    const dialog = h("dialog", { class: `window ${kind}`, "aria-label": title },
      h("div", { class: "window-head" },
        h("h2", { dir: "auto" }, title),
        h("button", { type: "button", class: "round", "aria-label": "Sluiten", onclick: () => close() }, "✕")),
      h("div", { class: "window-body" }, build(close)));
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) close();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

export const alertBox = (title, text) => ask(title, (close) => [
  h("p", { class: "alert-text", dir: "auto" }, text),
  h("button", { type: "button", class: "primary", autofocus: true, onclick: () => close() }, "Oké"),
], "small");

export const showPicture = (url, caption) => ask("Foto", (close) => [
  h("img", { src: url, alt: caption, class: "large-picture", onclick: () => close() }),
], "picture");
