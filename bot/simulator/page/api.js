// The people's side of the simulator: one function per request, and the stream of events.

class ApiError extends Error {
  constructor(reason) {
    super(`Dat lukte niet: ${reason}`);
  }
}

async function ask(path, body) {
  const options = body === undefined
    ? {}
    : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  let response;
  try {
    response = await fetch(`/sim/${path}`, options);
  } catch {
    throw new ApiError("de simulator antwoordt niet. Draait hij nog?");
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(answer?.error ?? `fout ${response.status}`);
  return answer;
}

const person = (id, what, body) => ask(`people/${id}/${what}`, body);

export const api = {
  scene: () => ask("scene"),
  clock: () => ask("clock"),
  moveClock: (how) => ask("clock", how),
  people: () => ask("people"),
  addPerson: (firstName) => ask("people", { first_name: firstName }),
  chats: (id) => person(id, "chats"),
  messages: (id, chat, after) => person(id, `chats/${chat}/messages?after=${after}`),
  read: (id, chat) => person(id, `chats/${chat}/read`, {}),
  say: (id, chat, text, replyTo) =>
    person(id, "say", { text, chat_id: chat, ...(replyTo ? { reply_to_message_id: replyTo } : {}) }),
  send: (id, chat, kind) => person(id, "send", { kind, chat_id: chat }),
  open: (id, link) => person(id, "open", { link }),
  tap: (id, chat, message, row, column) =>
    person(id, "tap", { chat_id: chat, message_id: message, row, column }),
  vote: (id, chat, message, options) => person(id, "vote", { chat_id: chat, message_id: message, options }),
  inline: (id, chat, query) => person(id, "inline", { query, chat_id: chat }),
  pickInline: (id, chat, result) => person(id, "inline/pick", { chat_id: chat, result_id: result }),
  block: (id) => person(id, "block", {}),
  unblock: (id) => person(id, "unblock", {}),
  leave: (id, chat) => person(id, "leave", { chat_id: chat }),
  fileUrl: (fileId) => `/sim/files/${encodeURIComponent(fileId)}`,
};

const RETRY_MS = 2000;

// `onOpen` also runs after a break, so that the page can catch up on what it missed.
export function listen({ onEvent, onOpen, onBreak }) {
  const stream = new EventSource("/sim/events");
  stream.onopen = onOpen;
  stream.onmessage = (event) => onEvent(JSON.parse(event.data));
  stream.onerror = () => {
    onBreak();
    // The browser reconnects by itself, except after a refusal (the server is just starting again).
    if (stream.readyState === EventSource.CLOSED) {
      setTimeout(() => listen({ onEvent, onOpen, onBreak }), RETRY_MS);
    }
  };
}
