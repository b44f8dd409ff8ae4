// Links: which are safe, which belong to the pretend Telegram, and on whose phone to open them.

import { ask } from "./dialogs.js";
import { h } from "./dom.js";

// Only web addresses are links here; anything else (javascript:, data:) stays text.
export function webAddress(text) {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(address);
    return ["https:", "http:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

// The t.me link to open inside the simulator, or null; a "share this" link gives what it shares.
export function startLink(address) {
  const url = new URL(address);
  if (!["t.me", "telegram.me"].includes(url.hostname)) return null;
  if (!url.pathname.startsWith("/share")) return url.href;
  const shared = webAddress(url.searchParams.get("url") ?? "");
  return shared ? startLink(shared) : null;
}

// Asks on which phone a link must open; answers {link, phone} or null.
export function chooseLink(phones, { link = "", from = null } = {}) {
  const mine = phones.filter((phone) => phone === from);
  const ordered = [...mine, ...phones.filter((phone) => phone !== from)];
  return ask("Op welke telefoon?", (close) => {
    const field = h("input", {
      type: "text", id: "link-field", value: link, placeholder: "https://t.me/…", dir: "ltr",
      autocomplete: "off", spellcheck: "false", inputmode: "url",
    });
    const problem = h("p", { class: "problem", role: "alert" });
    const pick = (phone) => {
      const address = webAddress(field.value.trim());
      const start = address && startLink(address);
      if (start) close({ link: start, phone });
      else {
        problem.textContent = "Dit is geen uitnodiging. Plak een link die begint met https://t.me/";
        field.focus();
      }
    };
    return [
      h("p", {}, "Een uitnodiging werkt op elke telefoon. Kies wie de link opent."),
      h("label", { for: "link-field" }, "Link"), field, problem,
      h("ul", { class: "choices" }, ordered.map((phone) => h("li", {}, h("button", {
        type: "button", onclick: () => pick(phone),
      }, h("span", { dir: "auto" }, phone.label), h("small", {}, phone === from ? "deze telefoon" : phone.role))))),
    ];
  });
}
