// One message: a bubble with its sender, quote, picture, text, poll, time and buttons.

import { h } from "./dom.js";
import { rich } from "./entities.js";
import { clockTime, fromUnix } from "./format.js";
import { inlineKeyboard } from "./keyboard.js";
import { inOneLine, media } from "./media.js";
import { pollCard } from "./poll.js";

const name = (user) => [user?.first_name, user?.last_name].filter(Boolean).join(" ");

const NOTICES = [
  ["new_chat_members", (m) => `${m.new_chat_members.map(name).join(", ")} doet mee`],
  ["left_chat_member", (m) => `${name(m.left_chat_member)} is weg`],
  ["group_chat_created", () => "De groep is gemaakt"],
  ["supergroup_chat_created", () => "De groep is gemaakt"],
  ["new_chat_title", (m) => `De groep heet nu ‘${m.new_chat_title}’`],
  ["pinned_message", (m) => `Vastgezet: ${inOneLine(m.pinned_message)}`],
  ["migrate_to_chat_id", () => "De groep is nu een supergroep"],
  ["migrate_from_chat_id", () => "De groep is nu een supergroep"],
];

function notice(message) {
  const found = NOTICES.find(([field]) => message[field]);
  return found ? found[1](message) : null;
}

function quote(message) {
  const other = message.reply_to_message;
  if (!other) return null;
  return h("div", { class: "quote" },
    h("strong", { dir: "auto" }, name(other.from)), h("span", { dir: "auto" }, inOneLine(other)));
}

function foot(message) {
  const date = fromUnix(message.date);
  return h("span", { class: "stamp" }, message.edit_date ? h("span", { class: "edited" }, "bewerkt") : null,
    h("time", { datetime: date.toISOString() }, clockTime(date)));
}

function body(message, hands) {
  const text = message.text ?? message.caption;
  const entities = message.text === undefined ? message.caption_entities : message.entities;
  const parts = [
    media(message),
    message.poll ? pollCard(message.poll, hands, (options) => hands.vote(message.message_id, options)) : null,
    text ? rich(h("div", { class: "text", dir: "auto" }), text, entities, hands) : null,
  ].filter(Boolean);
  return parts.length ? parts : [h("div", { class: "text faint" }, "Dit soort bericht kan deze pagina niet tonen.")];
}

function buttons(message, hands) {
  if (!message.reply_markup?.inline_keyboard) return null;
  return inlineKeyboard(message.reply_markup, {
    ...hands, tap: (row, column) => hands.tap(message.message_id, row, column),
  });
}

// `hands` is what the owner of the phone can do: say, tap, vote, openLink, copy, askInline, cannot, reply.
export function messageItem(message, { person, isGroup, hands }) {
  const about = notice(message);
  if (about) return h("li", { class: "notice" }, h("span", { dir: "auto" }, about));
  const mine = message.from?.id === person;
  const onlySign = Boolean(message.sticker || message.dice);
  const who = mine ? "Jij" : name(message.from) || message.sender_chat?.title || "";
  return h("li", {
    class: `message ${mine ? "mine" : "theirs"}${onlySign ? " bare" : ""}${message.photo ? " with-photo" : ""}${message.reply_markup?.inline_keyboard ? " with-keys" : ""}`,
    dataset: { message: message.message_id, sender: message.from?.id ?? "" },
  },
  h("div", { class: "bubble" },
    isGroup && !mine ? h("div", { class: "sender", dir: "auto" }, who) : h("span", { class: "sr" }, `${who}: `),
    message.via_bot ? h("div", { class: "via" }, `via @${message.via_bot.username}`) : null,
    quote(message), body(message, hands), foot(message)),
  buttons(message, hands),
  isGroup ? h("button", { type: "button", class: "quiet reply", onclick: () => hands.reply(message) }, "Antwoord") : null);
}
