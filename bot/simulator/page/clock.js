// The clock card: what time it is in the pretend world, what comes next, and what just happened.

import { api } from "./api.js";
import { h } from "./dom.js";
import { clockTime, moment } from "./format.js";

const TICK_MS = 1000;
const KEPT = 30;
const HALF_HOUR = 30 * 60;
const DAY = 24 * 60 * 60;
const byId = (id) => document.getElementById(id);

export class Clock {
  // `onTime(text)` hears every new minute, `onReady()` that the host has set everything up.
  constructor(onTime, onReady) {
    Object.assign(this, { onTime, onReady });
    this.card = byId("clock");
    this.nowLine = byId("clock-now");
    this.nextLine = byId("clock-next");
    this.list = byId("happened-list");
    this.buttons = [byId("clock-forward"), byId("clock-half-hour"), byId("clock-day")];
    byId("clock-forward").addEventListener("click", () => this.move({ to_next: true }));
    byId("clock-half-hour").addEventListener("click", () => this.move({ advance_seconds: HALF_HOUR }));
    byId("clock-day").addEventListener("click", () => this.move({ advance_seconds: DAY }));
    byId("happened").open = !window.matchMedia("(max-width: 700px)").matches; // there, room is scarce
    setInterval(() => this.show(), TICK_MS); // between two looks the page counts along, without asking
  }

  async look() {
    const { now, next, running, ready } = await api.clock();
    this.set(now, running);
    if (!ready) return this.lookAgain();
    if (this.waited) this.onReady();
    this.waited = false;
    this.nextLine.textContent = next ? `Volgende: ${next.what}, ${moment(new Date(next.at))}` : "Er staat niets gepland.";
    return undefined;
  }

  // The host is still setting up: what comes next is not known yet.
  lookAgain() {
    this.waited = true;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.look().catch(() => {}), TICK_MS);
  }

  set(now, running = this.running) {
    this.base = new Date(now).getTime();
    this.seen = performance.now();
    this.running = running;
    this.show();
  }

  get now() {
    return new Date(this.base + (this.running ? performance.now() - this.seen : 0));
  }

  show() {
    if (this.base === undefined) return;
    const text = moment(this.now);
    if (text === this.nowLine.textContent) return;
    this.nowLine.textContent = text;
    this.nowLine.dateTime = this.now.toISOString();
    this.onTime(clockTime(this.now));
  }

  busy(busy) {
    this.card.setAttribute("aria-busy", String(busy));
    // Not `disabled`: that would throw the keyboard's focus away.
    for (const button of this.buttons) button.setAttribute("aria-disabled", String(busy));
  }

  async move(how) {
    if (this.card.getAttribute("aria-busy") === "true") return;
    this.busy(true);
    try {
      const { now, happened } = await api.moveClock(how);
      this.set(now);
      this.tell(happened.length ? happened : ["Er gebeurde niets."]);
      await this.look();
    } catch (error) {
      this.tell([error.message]);
    } finally {
      this.busy(false);
    }
  }

  tell(sentences) {
    this.list.querySelector(":scope > p")?.remove();
    this.list.prepend(h("div", { class: "happened-step" }, h("h3", {}, moment(this.now)),
      h("ul", {}, sentences.map((sentence) => h("li", { dir: "auto" }, sentence)))));
    byId("happened").open = true;
    this.list.scrollTop = 0;
    while (this.list.children.length > KEPT) this.list.lastElementChild.remove();
  }
}
