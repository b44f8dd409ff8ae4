// What a message carries beside text: pictures, files, sound, places.

import { api } from "./api.js";
import { showPicture } from "./dialogs.js";
import { h } from "./dom.js";
import { duration, size } from "./format.js";

function photo(message) {
  const largest = message.photo.at(-1);
  const url = api.fileUrl(largest.file_id);
  const alt = message.caption ? `Foto: ${message.caption}` : "Foto";
  return h("button", { type: "button", class: "photo", "aria-label": `${alt}. Vergroten`, onclick: () => showPicture(url, alt) },
    h("img", { src: url, alt: "", width: largest.width, height: largest.height, loading: "lazy" }));
}

function file({ file_id: fileId, file_name: name = "bestand", file_size: bytes }) {
  const dot = name.lastIndexOf(".");
  return h("a", { class: "file", href: api.fileUrl(fileId), download: name },
    h("span", { class: "file-kind", "aria-hidden": "true" }, dot > 0 ? name.slice(dot + 1, dot + 5) : "…"),
    h("span", { class: "file-text" },
      h("span", { class: "file-name", dir: "auto" }, name),
      h("span", { class: "faint" }, ["Opslaan", size(bytes)].filter(Boolean).join(" · "))));
}

function sound(label, { file_id: fileId, duration: seconds }) {
  const audio = h("audio", { src: api.fileUrl(fileId), preload: "none" });
  const bar = h("progress", { max: Math.max(seconds, 1), value: 0, "aria-label": "Voortgang" });
  const left = h("span", { class: "sound-time" }, duration(seconds));
  const button = h("button", { type: "button", class: "round primary", "aria-label": `${label} afspelen` },
    h("span", { class: "play-sign", "aria-hidden": "true" }));
  const show = () => {
    button.classList.toggle("playing", !audio.paused);
    button.setAttribute("aria-label", audio.paused ? `${label} afspelen` : `${label} pauzeren`);
  };
  const fail = () => {
    left.textContent = "kan niet afspelen";
  };
  button.addEventListener("click", () => (audio.paused ? audio.play().catch(fail) : audio.pause()));
  for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, show);
  audio.addEventListener("timeupdate", () => {
    bar.value = audio.currentTime;
    left.textContent = duration(seconds - audio.currentTime);
  });
  return h("div", { class: "sound" }, button, h("div", { class: "sound-line" }, h("span", { dir: "auto" }, label), bar), left, audio);
}

const place = ({ latitude, longitude }) => h("div", { class: "place" },
  h("span", { class: "place-map", "aria-hidden": "true" }),
  h("span", {}, `Locatie: ${latitude.toFixed(4)}, ${longitude.toFixed(4)}`));

const contact = (card) => h("div", { class: "contact" },
  h("strong", { dir: "auto" }, [card.first_name, card.last_name].filter(Boolean).join(" ")),
  h("span", { class: "faint", dir: "ltr" }, card.phone_number));

const film = ({ file_id: fileId, width, height }) =>
  h("video", { src: api.fileUrl(fileId), controls: true, width, height, preload: "metadata", class: "film" });

const emoji = (sign) => h("div", { class: "big-sign" }, sign);

// An animation also carries a document, and a venue a location: the first match wins.
const KINDS = [
  ["photo", photo],
  ["animation", (message) => film(message.animation)],
  ["video", (message) => film(message.video)],
  ["document", (message) => file(message.document)],
  ["voice", (message) => sound("Spraakbericht", message.voice)],
  ["audio", (message) => sound(message.audio.title ?? message.audio.file_name ?? "Geluid", message.audio)],
  ["sticker", (message) => emoji(message.sticker.emoji ?? "🖼")],
  ["dice", (message) => emoji(`${message.dice.emoji} ${message.dice.value}`)],
  ["location", (message) => place(message.location)],
  ["contact", (message) => contact(message.contact)],
];

export function media(message) {
  const kind = KINDS.find(([name]) => message[name]);
  return kind ? kind[1](message) : null;
}

const WORDS = {
  photo: "Foto", animation: "Filmpje", video: "Filmpje", document: "Bestand", voice: "Spraakbericht",
  audio: "Geluid", sticker: "Sticker", dice: "Dobbelsteen", location: "Locatie", contact: "Contact",
};

// One line that tells what a message is, for the list of chats and for quotes.
export function inOneLine(message) {
  if (!message) return "";
  const text = message.text ?? message.caption ?? message.poll?.question;
  if (text) return text;
  const kind = Object.keys(WORDS).find((name) => message[name]);
  return kind ? WORDS[kind] : "Bericht";
}
