// One person's phone: which chats and messages it holds, and keeping those up to date.

import { api } from "./api.js";
import { chatList, chatName } from "./chatlist.js";
import { Composer } from "./composer.js";
import { arrange } from "./dom.js";
import { Frame } from "./frame.js";
import { makeHands } from "./hands.js";
import { inOneLine } from "./media.js";
import { Thread } from "./thread.js";
import { Toast } from "./toast.js";

const GATHER_MS = 40; // events come in bursts; one look at the server serves them all
const TYPING_MS = 5500; // as long as Telegram shows "typing"
const NOTHING = Infinity;

export class Phone {
  // `page`: bot, openLink(url, phone), changed(phone), taken(phone).
  constructor({ id, label, role }, page) {
    Object.assign(this, { id, label, role, page });
    this.entries = [];
    this.messages = [];
    this.chatId = null;
    this.listing = false;
    this.loaded = false;
    this.inHand = false;
    this.firstUnread = null;
    this.from = NOTHING;
    this.turn = Promise.resolve();
    this.toast = new Toast();
    this.hands = makeHands(this);
    this.frame = new Frame(this);
    this.element = this.frame.element;
    this.thread = new Thread(`Berichten van ${label}`);
    this.composer = new Composer(label, this.hands);
    this.frame.back.addEventListener("click", () => this.showList());
    for (const name of ["pointerdown", "focusin"]) this.element.addEventListener(name, () => page.taken(this));
    this.fillMenu();
  }

  get entry() {
    return this.entries.find((entry) => entry.chat.id === this.chatId);
  }

  get isGroup() {
    return Boolean(this.entry) && this.entry.chat.type !== "private";
  }

  get replyKeyboard() {
    return this.messages.find((message) => message.message_id === this.entry?.keyboard_message_id)?.reply_markup;
  }

  get unread() {
    return this.entries.reduce((sum, entry) => sum + entry.unread, 0);
  }

  // What must be looked at again: the chats always, messages from `from` on (none by default).
  refresh(from = NOTHING) {
    this.from = Math.min(this.from, from);
    this.timer ??= setTimeout(() => { this.turn = this.turn.then(() => this.catchUp()); }, GATHER_MS);
  }

  async catchUp() {
    const from = this.from;
    this.from = NOTHING;
    this.timer = null;
    try {
      this.entries = await api.chats(this.id);
      if (!this.entry) this.chatId = (this.entries.find((entry) => entry.chat.type === "private") ?? this.entries[0])?.chat.id ?? null;
      await this.fetchMessages(this.loaded ? from : 0);
    } catch (error) {
      this.toast.show(error.message, "problem");
      return;
    }
    this.loaded = true;
    this.render();
  }

  async fetchMessages(from) {
    const chat = this.chatId;
    if (from === NOTHING || chat === null) return;
    const fetched = await api.messages(this.id, chat, Math.max(from - 1, 0));
    if (chat !== this.chatId) return;
    this.messages = [...this.messages.filter((message) => message.message_id < from), ...fetched];
  }

  hear(event) {
    if (event.person_id !== undefined && event.person_id !== this.id) return;
    if (event.type === "poll") this.hearPoll(event.poll_id);
    else if (event.type === "chat_action") this.showTyping(event.chat_id);
    else if (event.type === "callback_answer") this.hands.lateAnswer(event);
    else if (event.chat_id === this.chatId) {
      if (event.type === "message") this.typing = false;
      this.refresh(event.message_id);
    } else if (event.person_id === this.id || this.entries.some((entry) => entry.chat.id === event.chat_id)) this.refresh();
  }

  hearPoll(poll) {
    const message = this.messages.find((each) => each.poll?.id === poll);
    if (message) this.refresh(message.message_id);
  }

  showTyping(chat) {
    if (chat !== this.chatId) return;
    this.typing = true;
    this.showBar();
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => {
      this.typing = false;
      this.showBar();
    }, TYPING_MS);
  }

  // The phone in someone's hand is being read; the others gather a badge.
  hold(inHand) {
    if (this.inHand === inHand) return;
    this.inHand = inHand;
    this.element.classList.toggle("in-hand", inHand);
    this.thread.log.setAttribute("aria-live", inHand ? "polite" : "off");
    if (!inHand) this.firstUnread = null;
    // No full render here: the list must not move between the press and the release of a button.
    if (!this.loaded) return;
    this.markUnread();
    this.showUnread();
  }

  openChat(chat) {
    this.chatId = chat;
    this.listing = false;
    this.messages = [];
    this.firstUnread = null;
    this.typing = false;
    this.thread.clear();
    this.refresh(0);
  }

  // An invitation opens the chat with the bot, whatever the phone was showing.
  showPrivate() {
    const chat = this.entries.find((entry) => entry.chat.type === "private");
    this.openChat(chat?.chat.id ?? null);
  }

  showList() {
    this.listing = true;
    this.render();
    this.frame.screen.querySelector("button")?.focus();
  }

  markUnread() {
    const { entry } = this;
    if (!entry?.unread || this.listing) return;
    if (!this.inHand) {
      const received = this.messages.filter((message) => message.from?.id !== this.id);
      this.firstUnread ??= received.at(-entry.unread)?.message_id ?? null;
      return;
    }
    entry.unread = 0;
    api.read(this.id, this.chatId).catch(() => this.refresh());
  }

  render() {
    this.markUnread();
    this.showBar();
    this.fillMenu();
    this.showUnread();
    if (this.listing) {
      arrange(this.frame.screen, [chatList(this.entries, (chat) => this.openChat(chat)), this.toast.element]);
    } else {
      arrange(this.frame.screen, [this.thread.element, this.composer.element, this.toast.element]);
      this.thread.show(this.messages, { person: this.id, isGroup: this.isGroup, hands: this.hands }, this.firstUnread);
      const empty = this.entry?.started === false;
      this.thread.showEmpty(empty ? `Nog geen berichten. Druk op Start om te praten met ${this.page.bot.first_name}.` : "");
      this.composer.show({
        empty, blocked: this.entry?.blocked,
        commands: this.entry?.commands, keyboard: this.replyKeyboard,
      });
    }
  }

  showUnread() {
    this.frame.showUnread(this.unread);
    this.page.changed(this);
  }

  showBar() {
    if (this.listing) return this.frame.showBar(null);
    const quiet = this.isGroup ? "groep" : "bot";
    this.frame.showBar({
      title: this.entry ? chatName(this.entry.chat) : this.page.bot.first_name,
      subtitle: this.typing ? "aan het typen…" : quiet,
      others: this.entries.length > 1 ? this.unread - (this.entry?.unread ?? 0) : null,
    });
    return undefined;
  }

  fillMenu() {
    const { hands } = this;
    const blocked = this.entry?.blocked;
    this.frame.menu.fill([
      { label: "Link openen…", act: () => this.page.openLink("", this) },
      ...["photo", "document", "voice", "location", "contact"].map((kind) => ({ label: hands.SENDS[kind], act: () => hands.send(kind) })),
      ...(this.isGroup ? [{ label: "Groep verlaten", act: hands.leave }]
        : [{ label: blocked ? "Bot niet meer blokkeren" : "Bot blokkeren", act: blocked ? hands.unblock : hands.block }]),
    ]);
  }

  answer(message) {
    this.composer.answer(message, inOneLine(message));
  }
}
