// Puts the page together: the scene, a phone per person, the clock, and the stream of events.

import { addPhone } from "./add_phone.js";
import { api, listen } from "./api.js";
import { Clock } from "./clock.js";
import { chooseLink } from "./links.js";
import { Phone } from "./phone.js";
import { Tabs } from "./tabs.js";
import { setUpTheme } from "./theme.js";

const ROLES = { coordinator: "coördinator", facilitator: "begeleider", participant: "deelnemer" };
const GATHER_MS = 100;
const FALLBACK_MS = 3000;
const byId = (id) => document.getElementById(id);

class Page {
  constructor() {
    this.phones = [];
    this.bot = { first_name: "Bot", username: "" };
    this.tabs = new Tabs(byId("tabs"), (phone) => {
      this.taken(phone);
      byId("tabs").scrollIntoView({ block: "start" }); // on a narrow screen the phone deserves all of it
    });
    this.clock = new Clock((time) => this.showTime(time), () => this.lookAround());
    setUpTheme(byId("theme"));
    byId("open-link").addEventListener("click", () => this.openLink(""));
    byId("add-phone").addEventListener("click", () => addPhone(this));
    document.addEventListener("visibilitychange", () => document.hidden || this.catchUp());
  }

  // Everything anew: at the start, and after a break in the stream.
  async catchUp() {
    await this.meet();
    this.phones.forEach((phone) => phone.refresh(0));
    await this.clock.look();
  }

  async meet() {
    const scene = await api.scene();
    document.title = scene.title;
    byId("title").textContent = scene.title;
    byId("intro").textContent = scene.intro ?? "";
    this.bot = scene.bot ?? this.bot;
    scene.phones.forEach((phone) => this.add(phone));
    byId("no-phones").hidden = this.phones.length > 0;
  }

  add({ person_id: id, label, role }) {
    const known = this.phones.find((phone) => phone.id === id);
    if (known) return known;
    const phone = new Phone({ id, label, role: ROLES[role] ?? role ?? "" }, this);
    this.phones.push(phone);
    byId("no-phones").hidden = true;
    byId("phones").append(phone.element);
    this.tabs.add(phone);
    phone.frame.time.textContent = this.time ?? "";
    if (this.phones.length === 1) this.tabs.isNarrow ? this.taken(phone) : this.tabs.select(phone);
    phone.refresh(0);
    return phone;
  }

  // Put this phone in the visitor's hand, where it can be seen.
  show(phone) {
    this.taken(phone);
    phone.element.scrollIntoView({ block: "nearest", inline: "center" });
  }

  taken(phone) {
    this.phones.forEach((other) => other.hold(other === phone));
    if (this.tabs.selected !== phone) this.tabs.select(phone);
  }

  changed(phone) {
    this.tabs.showUnread(phone);
  }

  showTime(time) {
    this.time = time;
    this.phones.forEach((phone) => { phone.frame.time.textContent = time; });
  }

  async openLink(link, from = null) {
    const choice = await chooseLink(this.phones, { link, from });
    if (!choice) return;
    const { phone } = choice;
    this.show(phone);
    await phone.hands.follow(choice.link);
  }

  hear(event) {
    if (event.type === "clock") this.clock.look().catch(() => {});
    else if (event.type === "people") this.lookAround();
    else this.phones.forEach((phone) => phone.hear(event));
  }

  // Somebody is new, came or went. A season begins with many at once: one look serves them all.
  lookAround() {
    this.looking ??= setTimeout(async () => {
      this.looking = null;
      await this.meet().catch(() => {});
      this.phones.forEach((phone) => phone.refresh());
    }, GATHER_MS);
  }

  say(text) {
    byId("banner").textContent = text;
    byId("banner").hidden = !text;
  }
}

const page = new Page();
let fallback = null; // only while there is no stream: look now and then

function lookNow() {
  return page.catchUp().then(() => fallback ?? page.say(""), (error) => page.say(error.message));
}

listen({
  onEvent: (event) => page.hear(event),
  onOpen: () => {
    clearInterval(fallback);
    fallback = null;
    lookNow();
  },
  onBreak: () => {
    page.say("Geen verbinding met de simulator. Ik probeer het opnieuw…");
    fallback ??= setInterval(lookNow, FALLBACK_MS);
  },
});
