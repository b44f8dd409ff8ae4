// The two kinds of keyboard a bot can show: under a message, and in place of typing.

import { h } from "./dom.js";
import { webAddress } from "./links.js";

const sign = (button) => (button.url || button.login_url ? "↗\uFE0E" : button.copy_text ? "⧉" : null);

// `actions`: tap(row, column) → promise, openLink(url, event), copy(text), askInline(query), cannot().
function press(button, row, column, actions, event) {
  const address = button.url ?? button.login_url?.url;
  if (address) return webAddress(address) ? actions.openLink(webAddress(address), event) : actions.cannot();
  if (button.copy_text) return actions.copy(button.copy_text.text);
  if (button.callback_data !== undefined) return actions.tap(row, column);
  const query = button.switch_inline_query_current_chat ?? button.switch_inline_query;
  return query === undefined ? actions.cannot() : actions.askInline(query);
}

export function inlineKeyboard(markup, actions) {
  return h("div", { class: "inline-keyboard" }, markup.inline_keyboard.map((buttons, row) =>
    h("div", { class: "key-row" }, buttons.map((button, column) => h("button", {
      type: "button", class: "key", dataset: { key: `${row}.${column}` },
      onclick: async (event) => {
        const key = event.currentTarget;
        if (key.getAttribute("aria-busy") === "true") return;
        key.setAttribute("aria-busy", "true");
        try {
          await press(button, row, column, actions, event);
        } finally {
          key.removeAttribute("aria-busy");
        }
      },
    }, h("span", { dir: "auto" }, button.text), sign(button) ? h("span", { class: "key-sign", "aria-hidden": "true" }, sign(button)) : null)))));
}

// `actions`: say(text), send(kind), cannot().
export function replyKeyboard(markup, actions) {
  const press = (key) => {
    if (typeof key === "string") return actions.say(key);
    if (key.request_contact) return actions.send("contact");
    if (key.request_location) return actions.send("location");
    return key.request_poll || key.web_app || key.request_users || key.request_chat ? actions.cannot() : actions.say(key.text);
  };
  return h("div", { class: "reply-keyboard", role: "group", "aria-label": "Antwoordknoppen" },
    markup.keyboard.map((row) => h("div", { class: "key-row" }, row.map((key) =>
      h("button", { type: "button", class: "key", dir: "auto", onclick: () => press(key) }, key.text ?? key)))));
}
