// Dates, times and sizes as people in the Netherlands write them.

const ZONE = "Europe/Amsterdam";
const parts = new Intl.DateTimeFormat("nl-NL", {
  timeZone: ZONE, weekday: "short", day: "numeric", month: "short", year: "numeric",
  hour: "numeric", minute: "2-digit", hourCycle: "h23",
});

function pick(date) {
  const found = Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]));
  return {
    ...found,
    weekday: found.weekday.replace(".", ""),
    month: found.month.replace(".", ""),
    hour: String(Number(found.hour)),
  };
}

export const fromUnix = (seconds) => new Date(seconds * 1000);

export function clockTime(date) {
  const { hour, minute } = pick(date);
  return `${hour}.${minute}`;
}

export function day(date) {
  const { weekday, day: number, month } = pick(date);
  return `${weekday} ${number} ${month}`;
}

export const moment = (date) => `${day(date)}, ${clockTime(date)} uur`;

export function duration(seconds) {
  const whole = Math.max(0, Math.round(seconds || 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export function size(bytes) {
  if (!bytes) return "";
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  return `${value.toLocaleString("nl-NL", { maximumFractionDigits: 1 })} ${unit}`;
}

export const initials = (name) =>
  name.trim().split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase() || "?";
