// The bottom of a phone: the typing box, the bot's commands, answer buttons, and Start.

import { h } from "./dom.js";
import { inlineResults } from "./inline.js";
import { replyKeyboard } from "./keyboard.js";
import { Menu } from "./menu.js";

const MAX_HEIGHT = 120;

export class Composer {
  // `hands`: say, send, start, unblock, cannot, inline(query), pickInline(result).
  constructor(owner, hands) {
    this.hands = hands;
    this.replyTo = null;
    this.field = h("textarea", {
      rows: "1", dir: "auto", "aria-label": `Bericht van ${owner}`, placeholder: "Bericht", autocomplete: "off",
      onkeydown: (event) => this.onKey(event), oninput: () => this.onInput(),
    });
    this.commands = new Menu("Menu", "Opdrachten van de bot", "commands");
    this.sendButton = h("button", { type: "submit", class: "primary send" }, "Verstuur");
    this.quote = h("div", { class: "replying", hidden: true });
    this.results = h("div", { class: "inline-results", role: "group", "aria-label": "Zoekresultaten", hidden: true });
    this.keys = h("div", { class: "reply-keys", hidden: true });
    this.form = h("form", { class: "typing-row", onsubmit: (event) => this.submit(event) },
      this.commands.element, this.field, this.sendButton);
    this.startButton = h("button", { type: "button", class: "primary start" });
    this.element = h("div", { class: "composer" }, this.results, this.quote, this.form, this.keys, this.startButton);
  }

  // What the bot's state asks for: a start button, an unblock button, or typing.
  show({ empty, blocked, commands, keyboard }) {
    const waiting = empty || blocked;
    this.startButton.hidden = !waiting;
    this.form.hidden = waiting;
    this.startButton.textContent = blocked ? "Opnieuw starten" : "Start";
    this.startButton.onclick = blocked ? this.hands.unblock : this.hands.start;
    this.commands.element.hidden = !commands?.length;
    this.commands.fill((commands ?? []).map(({ command, description }) => ({
      label: `/${command}`, detail: description, act: () => this.hands.say(`/${command}`),
    })));
    this.showKeyboard(waiting ? null : keyboard);
  }

  showKeyboard(keyboard) {
    const shape = JSON.stringify(keyboard ?? null);
    if (shape === this.keyboardShape) return;
    this.keyboardShape = shape;
    this.keys.hidden = !keyboard?.keyboard;
    this.keys.replaceChildren(...(keyboard?.keyboard ? [replyKeyboard(keyboard, this.hands)] : []));
    this.field.placeholder = keyboard?.input_field_placeholder ?? "Bericht";
  }

  answer(message, line) {
    this.replyTo = message.message_id;
    this.quote.replaceChildren(h("span", { dir: "auto" }, `Antwoord op: ${line}`),
      h("button", { type: "button", class: "round", "aria-label": "Toch niet antwoorden", onclick: () => this.stopAnswer() }, "✕"));
    this.quote.hidden = false;
    this.field.focus();
  }

  stopAnswer() {
    this.replyTo = null;
    this.quote.hidden = true;
  }

  type(text) {
    this.field.value = text;
    this.field.focus();
    this.onInput();
  }

  onKey(event) {
    if (event.key === "Escape") {
      this.stopAnswer();
      this.closeResults();
    }
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  onInput() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, MAX_HEIGHT)}px`;
    inlineResults(this.field.value, this.hands).then((found) => {
      if (!found) return this.closeResults();
      this.results.replaceChildren(...found.map(({ title, detail, act }) => h("button", {
        type: "button", class: "menu-item", onclick: () => { this.type(""); act(); },
      }, h("strong", { dir: "auto" }, title), h("span", { class: "faint", dir: "auto" }, detail))));
      this.results.hidden = false;
    });
  }

  closeResults() {
    this.results.hidden = true;
  }

  async submit(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    if (!text) return;
    const replyTo = this.replyTo;
    this.type("");
    this.stopAnswer();
    // What could not be sent goes back into the box: nobody likes typing twice.
    if (!(await this.hands.say(text, replyTo)) && !this.field.value) this.type(text);
  }
}
