// Where the person writes: the text box, the bar of the message replied to, the menu of commands.

import { summary } from "/bubble.js";
import { direction, element } from "/richtext.js";

const $ = (id) => document.getElementById(id);
let chat = null; // gives: words, name, commands, refresh, say
let replyTo = null;

export function setUp(owner) {
  chat = owner;
}

export function relabel() {
  const { words } = chat;
  $("text").placeholder = words.write;
  $("text").setAttribute("aria-label", words.write);
  $("send-button").setAttribute("aria-label", words.send);
  $("commands").setAttribute("aria-label", words.commands);
  $("menu").setAttribute("aria-label", words.commands);
  $("no-reply").setAttribute("aria-label", words.cancel);
  $("menu").dir = direction(words.write);
  turn();
}

// An empty box waits on the side where the person's language begins; "auto" would mean left.
function turn() {
  $("text").dir = $("text").value ? "auto" : direction(chat.words.write);
}

export async function send(text) {
  closeMenu();
  const target = replyTo?.id ?? 0;
  reply(null);
  await chat.say(text, target);
}

export function reply(message) {
  replyTo = message;
  $("replying").hidden = !message;
  $("text").placeholder = chat.words.write;
  if (!message) return;
  $("replying").querySelector("b").textContent = message.mine ? chat.words.you : chat.name;
  const line = $("replying").querySelector("span");
  line.textContent = summary(message);
  line.dir = direction(line.textContent) || "ltr";
  $("text").focus();
}

function openMenu(prefix) {
  const fitting = chat.commands.filter((command) => command.command.startsWith(prefix));
  $("menu").replaceChildren(...fitting.map((command) => {
    const item = element("button");
    item.type = "button";
    item.setAttribute("role", "menuitem");
    const words = element("span", "", command.description);
    words.dir = direction(command.description) || "ltr";
    const name = element("b", "", `/${command.command}`);
    name.dir = "ltr";
    item.append(name, words);
    item.addEventListener("click", () => {
      $("text").value = "";
      send(`/${command.command}`);
    });
    return item;
  }));
  $("menu").hidden = fitting.length === 0;
  $("commands").setAttribute("aria-expanded", String(fitting.length > 0));
}

export function closeMenu() {
  $("menu").hidden = true;
  $("commands").setAttribute("aria-expanded", "false");
}

function submit(event) {
  event.preventDefault();
  const text = $("text").value.trim();
  if (!text) return;
  $("text").value = "";
  turn();
  send(text);
}

$("composer").addEventListener("submit", submit);
$("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  if (event.key === "Escape") { closeMenu(); reply(null); }
});
$("text").addEventListener("input", () => {
  turn();
  const typed = $("text").value.match(/^\/([a-z0-9_]*)$/);
  if (typed) openMenu(typed[1]);
  else closeMenu();
});
$("commands").addEventListener("click", async () => {
  if (!$("menu").hidden) return closeMenu();
  await chat.refresh(); // the bot may have changed its commands since
  openMenu("");
  $("menu").querySelector("button")?.focus();
});
$("menu").addEventListener("keydown", (event) => {
  const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  if (step) { event.preventDefault(); document.activeElement[step]?.focus(); }
  if (event.key === "Escape") { closeMenu(); $("text").focus(); }
});
$("no-reply").addEventListener("click", () => reply(null));
