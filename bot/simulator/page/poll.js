// A poll in a message: vote, take the vote back, see the outcome.

import { h } from "./dom.js";
import { rich } from "./entities.js";

function kindOf(poll) {
  const words = [poll.type === "quiz" ? "Quiz" : "Peiling"];
  if (poll.is_anonymous) words.push("anoniem");
  if (poll.allows_multiple_answers) words.push("meer antwoorden mogelijk");
  if (poll.is_closed) words.push("gesloten");
  return words.join(" · ");
}

function result(poll, option, index, mine) {
  const share = poll.total_voter_count ? Math.round((100 * option.voter_count) / poll.total_voter_count) : 0;
  const chosen = mine.includes(index);
  const right = poll.type === "quiz" && poll.correct_option_ids?.includes(index);
  return h("li", { class: `poll-result${chosen ? " chosen" : ""}` },
    h("span", { class: "poll-share" }, `${share}%`),
    h("span", { dir: "auto" }, option.text),
    chosen || right ? h("span", { class: "poll-mark" }, chosen ? "✓ jij" : "✓ goed") : null,
    h("progress", { max: 100, value: share, "aria-label": `${option.text}: ${option.voter_count} stemmen` }));
}

function single(poll, vote) {
  return h("ul", { class: "poll-options" }, poll.options.map((option, index) => h("li", {},
    h("button", { type: "button", class: "poll-option", onclick: () => vote([index]) },
      h("span", { class: "poll-dot", "aria-hidden": "true" }), h("span", { dir: "auto" }, option.text)))));
}

function multiple(poll, vote) {
  const boxes = poll.options.map(() => h("input", { type: "checkbox" }));
  const picked = () => boxes.flatMap((box, index) => (box.checked ? [index] : []));
  const button = h("button", { type: "submit", class: "primary", disabled: true }, "Stem");
  return h("form", {
    class: "poll-form",
    onchange: () => { button.disabled = picked().length === 0; },
    onsubmit: (event) => {
      event.preventDefault();
      vote(picked());
    },
  },
  h("ul", { class: "poll-options" }, poll.options.map((option, index) => h("li", {},
    h("label", { class: "poll-option" }, boxes[index], h("span", { dir: "auto" }, option.text))))), button);
}

function voters(poll) {
  if (poll.total_voter_count === 0) return "Nog geen stemmen";
  return poll.total_voter_count === 1 ? "1 stem" : `${poll.total_voter_count} stemmen`;
}

function footer(poll, mine, vote) {
  const mayRetract = mine.length > 0 && !poll.is_closed && poll.type !== "quiz" && poll.allows_revoting !== false;
  return h("div", { class: "poll-foot" }, h("span", { class: "faint" }, voters(poll)),
    mayRetract ? h("button", { type: "button", class: "quiet", onclick: () => vote([]) }, "Stem intrekken") : null);
}

// `vote(indexes)` tells the simulator; the new outcome comes back as an event.
export function pollCard(poll, hands, vote) {
  const mine = poll.voted ?? [];
  const done = mine.length > 0 || poll.is_closed;
  const question = rich(h("p", { class: "poll-question", dir: "auto" }), poll.question, poll.question_entities, hands);
  const body = done
    ? h("ul", { class: "poll-options" }, poll.options.map((option, index) => result(poll, option, index, mine)))
    : (poll.allows_multiple_answers ? multiple : single)(poll, vote);
  const explanation = done && poll.explanation
    ? rich(h("p", { class: "poll-why", dir: "auto" }), poll.explanation, poll.explanation_entities, hands) : null;
  return h("div", { class: "poll" }, question, h("p", { class: "faint poll-kind" }, kindOf(poll)), body, explanation,
    footer(poll, mine, vote));
}
