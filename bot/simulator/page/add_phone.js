// Puts one more phone on the page: of somebody who exists already, or of somebody new.

import { api } from "./api.js";
import { ask } from "./dialogs.js";
import { h } from "./dom.js";

const label = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");

export async function addPhone(page) {
  const everyone = await api.people();
  const absent = everyone.filter((person) => !page.phones.some((phone) => phone.id === person.id));
  const person = await ask("Telefoon erbij", (close) => {
    const field = h("input", { type: "text", id: "new-name", required: true, maxlength: "64", autocomplete: "off", dir: "auto" });
    const problem = h("p", { class: "problem", role: "alert" });
    return [
      h("form", {
        class: "new-person",
        onsubmit: async (event) => {
          event.preventDefault();
          await api.addPerson(field.value.trim()).then(close, (error) => { problem.textContent = error.message; });
        },
      }, h("label", { for: "new-name" }, "Voornaam van de nieuwe persoon"), field,
      h("button", { type: "submit", class: "primary" }, "Maak telefoon"), problem),
      absent.length ? h("p", {}, "Of kies iemand die er al is:") : null,
      h("ul", { class: "choices" }, absent.map((someone) => h("li", {}, h("button", {
        type: "button", onclick: () => close(someone),
      }, h("span", { dir: "auto" }, label(someone)))))),
    ].filter(Boolean);
  });
  if (person) page.show(page.add({ person_id: person.id, label: label(person), role: "gast" }));
}
