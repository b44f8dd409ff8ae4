// What the owner of a phone can do; a failure shows as a notice on that phone.

import { api } from "./api.js";
import { alertBox } from "./dialogs.js";
import { startLink } from "./links.js";

const SENDS = {
  photo: "Foto sturen", document: "Bestand sturen", voice: "Spraakbericht sturen",
  location: "Locatie sturen", contact: "Contact sturen",
};

export function makeHands(phone) {
  let tapUnanswered = false;

  // Gives the result, or null when it failed (and says so).
  async function attempt(action) {
    try {
      const result = await action();
      return result ?? {};
    } catch (error) {
      phone.toast.show(error.message, "problem");
      return null;
    }
  }

  async function andLook(action) {
    const result = await attempt(action);
    phone.firstUnread = null;
    phone.thread.follows = true;
    phone.refresh(0);
    return result !== null;
  }

  async function showAnswer(answer) {
    if (answer.url) await openLink(answer.url);
    if (answer.text && answer.show_alert) await alertBox(`Melding op de telefoon van ${phone.label}`, answer.text);
    else if (answer.text) phone.toast.show(answer.text);
  }

  async function openLink(url, event) {
    if (startLink(url)) {
      event?.preventDefault();
      await phone.page.openLink(url, phone);
    } else if (event?.currentTarget?.tagName !== "A") {
      window.open(url, "_blank", "noopener,noreferrer");
    }
  }

  return {
    SENDS,
    openLink,
    get botName() { return phone.page.bot.username; },
    say: (text, replyTo) => andLook(() => api.say(phone.id, phone.chatId ?? undefined, text, replyTo)),
    send: (kind) => andLook(() => api.send(phone.id, phone.chatId ?? undefined, kind)),
    start: () => andLook(() => api.say(phone.id, phone.chatId ?? undefined, "/start")),
    block: () => andLook(() => api.block(phone.id)),
    unblock: () => andLook(async () => {
      await api.unblock(phone.id);
      await api.say(phone.id, phone.chatId ?? undefined, "/start");
    }),
    async follow(link) {
      if (await attempt(() => api.open(phone.id, link))) phone.showPrivate();
    },
    leave: () => andLook(() => api.leave(phone.id, phone.chatId)),
    vote: (message, options) => andLook(() => api.vote(phone.id, phone.chatId, message, options)),
    inline: async (query) => (await attempt(() => api.inline(phone.id, phone.chatId, query)))?.results,
    pickInline: (result) => andLook(() => api.pickInline(phone.id, phone.chatId, result)),
    askInline: (query) => phone.composer.type(`@${phone.page.bot.username} ${query}`),
    reply: (message) => phone.answer(message),
    cannot: () => phone.toast.show("Deze knop werkt alleen in de echte Telegram."),
    async tap(message, row, column) {
      tapUnanswered = false;
      const result = await attempt(() => api.tap(phone.id, phone.chatId, message, row, column));
      if (result?.answer) showAnswer(result.answer); // not awaited: the button is done, also while a window is open
      else tapUnanswered = result !== null;
    },
    // The answer to a tap may come after the simulator stopped waiting for it.
    lateAnswer(answer) {
      if (tapUnanswered) showAnswer(answer);
      tapUnanswered = false;
    },
    async copy(text) {
      await navigator.clipboard.writeText(text).then(
        () => phone.toast.show("Gekopieerd"), () => phone.toast.show("Kopiëren lukte niet", "problem"));
    },
  };
}
