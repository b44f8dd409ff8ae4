// A text with Telegram's entities becomes elements; offsets are UTF-16 units, which JavaScript counts too.

import { h } from "./dom.js";
import { webAddress } from "./links.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

function spoiler() {
  const element = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Verborgen tekst: toon" });
  const show = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    element.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) element.removeAttribute(name);
  };
  element.addEventListener("click", show);
  element.addEventListener("keydown", show);
  return element;
}

function link(address, hands) {
  const url = webAddress(address);
  if (!url) return h("span");
  return h("a", {
    href: url, target: "_blank", rel: "noopener noreferrer",
    onclick: (event) => hands.openLink(url, event),
  });
}

function wrapper(entity, text, hands) {
  if (TAGS[entity.type]) return h(TAGS[entity.type], entity.type === "pre" ? { tabindex: "0" } : {});
  switch (entity.type) {
    case "spoiler": return spoiler();
    case "url": return link(text, hands);
    case "text_link": return link(entity.url, hands);
    case "bot_command":
      return h("button", { type: "button", class: "inline-command", onclick: () => hands.say(text) });
    case "mention": case "text_mention": case "hashtag":
      return h("span", { class: "mention" });
    default: return h("span");
  }
}

// Entities nest but never cross, so walking from the outermost inwards is enough.
function fill(parent, text, from, to, entities, hands) {
  let at = from;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const end = Math.min(entity.offset + entity.length, to);
    let next = index + 1;
    while (next < entities.length && entities[next].offset < end) next += 1;
    if (entity.offset > at) parent.append(text.slice(at, entity.offset));
    const element = wrapper(entity, text.slice(entity.offset, end), hands);
    fill(element, text, entity.offset, end, entities.slice(index + 1, next), hands);
    parent.append(element);
    at = end;
    index = next;
  }
  if (at < to) parent.append(text.slice(at, to));
  return parent;
}

// `hands` is what a reader can do with a text: `say(text)` and `openLink(url, event)`.
export function rich(parent, text, entities, hands) {
  const ordered = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return fill(parent, text, 0, text.length, ordered, hands);
}
