// Searching through a bot from any chat: "@bot woord" in the typing box shows what the bot finds.

const PAUSE_MS = 300;
let newest = 0;

const text = (result) => result.title ?? result.caption ?? result.input_message_content?.message_text ?? "Resultaat";

// Gives results to pick from, [] when there are none, or null when the text is no search (any more).
export async function inlineResults(typed, hands) {
  newest += 1;
  const turn = newest;
  const query = hands.botName && new RegExp(`^@${hands.botName}\\s+(.*)$`, "is").exec(typed)?.[1];
  if (query === undefined || query === "" || !hands.botName) return null;
  await new Promise((done) => setTimeout(done, PAUSE_MS));
  if (turn !== newest) return null;
  const results = await hands.inline(query.trim());
  if (turn !== newest || !results) return null;
  if (!results.length) return [{ title: "Niets gevonden", detail: "", act: () => {} }];
  return results.map((result) => ({ title: text(result), detail: result.description ?? "", act: () => hands.pickInline(result.id) }));
}
