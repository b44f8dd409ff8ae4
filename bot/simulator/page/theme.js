// Light or dark: follows the machine until someone chooses; the choice is remembered.

const KEY = "theme";
const machine = window.matchMedia("(prefers-color-scheme: dark)");

export function setUpTheme(button) {
  let choice = localStorage.getItem(KEY);
  const show = () => {
    const dark = choice ? choice === "dark" : machine.matches;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    button.textContent = dark ? "Licht" : "Donker";
  };
  button.addEventListener("click", () => {
    choice = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem(KEY, choice);
    show();
  });
  machine.addEventListener("change", show);
  show();
}
