// The chat: keeps the log in step with the server's events, and sends what the person does.

import { row } from "/bubble.js";
import { closeMenu, relabel, reply, send, setUp } from "/composer.js";
import { element } from "/richtext.js";
import { LANGUAGES, wordsOf } from "/words.js";

const $ = (id) => document.getElementById(id);
const log = $("log");
const shown = new Map(); // message id → its latest form
const say = (text, target) => post("say", { text, reply_to: target });
const chat = {
  person: 0, language: "en", words: wordsOf("en"), name: "Rasid", files: "", commands: [],
  send, say, press, reveal, refresh,
};
setUp(chat);
let events = null;
let unread = 0;
let blocked = false;
let timer = 0;

async function post(path, body) {
  const address = path === "open" ? "/chat/open" : `/chat/${chat.person}/${path}`;
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

// ---- who talks with whom

async function open(language) {
  const { person } = await post("open", { language, name: wordsOf(language).you });
  history.replaceState(null, "", `#${person}`);
  return enter(person);
}

async function enter(person) {
  events?.close();
  chat.person = person;
  chat.files = `/chat/${person}/files`;
  shown.clear();
  log.querySelectorAll(".row, .day").forEach((node) => node.remove());
  reply(null);
  const known = await refresh();
  if (known) listen();
  return known;
}

async function refresh() {
  const response = await fetch(`/chat/${chat.person}`);
  if (!response.ok) return false;
  const about = await response.json();
  Object.assign(chat, { language: about.language, words: wordsOf(about.language), name: about.name, commands: about.commands });
  ({ blocked } = about);
  document.title = about.name;
  $("name").textContent = about.name;
  document.querySelector(".avatar").textContent = [...about.name][0];
  $("intro").querySelector("p").textContent = about.description;
  label();
  return true;
}

function label() {
  const { words, language } = chat;
  document.documentElement.lang = language;
  $("language").value = language;
  $("language-label").textContent = words.language;
  relabel();
  $("jump").setAttribute("aria-label", words.jump);
  $("intro").querySelector("h2").textContent = words.intro;
  $("block").textContent = blocked ? words.restart : words.block;
  $("status").textContent = words.bot;
  begin();
}

function begin() {
  const empty = shown.size === 0;
  $("intro").hidden = !empty || !$("intro").querySelector("p").textContent;
  $("start").hidden = !empty && !blocked;
  $("start").textContent = blocked ? chat.words.restart : chat.words.start;
  $("composer").hidden = blocked;
}

// ---- what the server tells

function listen() {
  events = new EventSource(`/chat/${chat.person}/events`);
  const mine = events;
  mine.onopen = () => status(chat.words.bot);
  mine.onmessage = (event) => receive(JSON.parse(event.data));
  mine.addEventListener("typing", (event) => typing(Number(event.data)));
  mine.onerror = async () => {
    status(chat.words.offline);
    if (mine.readyState !== EventSource.CLOSED || mine !== events) return;
    await open(chat.language); // the server forgot this person: it was started anew
    toast(chat.words.gone);
  };
}

function status(text, busy = false) {
  $("status").textContent = text;
  $("status").classList.toggle("typing", busy);
}

function typing(seconds) {
  clearTimeout(timer);
  status(seconds > 0 ? chat.words.typing : chat.words.bot, seconds > 0);
  if (seconds > 0) timer = setTimeout(() => status(chat.words.bot), seconds * 1000);
}

function receive(message) {
  const old = log.querySelector(`.row[data-id="${message.id}"]`);
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  if (message.deleted) {
    shown.delete(message.id);
    old?.remove();
  } else {
    const before = shown.get(message.id);
    shown.set(message.id, message);
    draw(message, old, before);
    if (!old) arrived(message, atEnd);
  }
  begin();
  if (atEnd || (message.mine && !old)) toEnd();
}

function draw(message, old, before) {
  const fresh = row(message, chat);
  fresh.addEventListener("dblclick", () => reply(message));
  if (!old) {
    day(message.date);
    fresh.classList.add("new");
    log.append(fresh);
    return;
  }
  const focused = [...old.querySelectorAll(".key")].indexOf(document.activeElement);
  old.replaceWith(fresh);
  if (focused >= 0) fresh.querySelectorAll(".key")[focused]?.focus();
  if (before?.text !== message.text) flash(fresh);
}

function arrived(message, atEnd) {
  if (message.mine) return;
  if (message.markup?.force_reply) {
    reply(message);
    if (message.markup.input_field_placeholder) $("text").placeholder = message.markup.input_field_placeholder;
  }
  if (atEnd) return;
  unread += 1;
  $("unread").textContent = unread;
  $("unread").hidden = $("jump").hidden = false;
}

function day(seconds) {
  const form = new Intl.DateTimeFormat(chat.language, { day: "numeric", month: "long" });
  const text = form.format(new Date(seconds * 1000));
  const last = [...log.querySelectorAll(".day span")].at(-1);
  if (last?.textContent === text) return;
  const node = element("div", "day");
  node.append(element("span", "", text));
  log.append(node);
}

function flash(node) {
  node.querySelector(".bubble").classList.add("flash");
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
}

function reveal(id) {
  const node = log.querySelector(`.row[data-id="${id}"]`);
  if (!node) return;
  node.scrollIntoView({ block: "center", behavior: "smooth" });
  node.querySelector(".bubble").classList.remove("flash");
  requestAnimationFrame(() => flash(node));
}

// ---- what the person does

async function press(message, data) {
  $("toast").hidden = true;
  const answer = await post("press", { message, data });
  if (answer.late) toast(chat.words.late);
  else if (answer.alert && answer.text) {
    $("alert-text").textContent = answer.text;
    $("alert").showModal();
  } else if (answer.text) toast(answer.text);
}

let toasting = 0;
function toast(text) {
  clearTimeout(toasting);
  $("toast").textContent = text;
  $("toast").hidden = false;
  toasting = setTimeout(() => { $("toast").hidden = true; }, 2000 + 45 * text.length);
}

$("start").addEventListener("click", async () => {
  if (blocked) await toggleBlock();
  await send("/start");
  $("text").focus();
});
$("block").addEventListener("click", toggleBlock);
async function toggleBlock() {
  ({ blocked } = await post("block", {}));
  label();
}
$("jump").addEventListener("click", toEnd);
log.addEventListener("scroll", () => {
  const away = log.scrollHeight - log.scrollTop - log.clientHeight > 80;
  $("jump").hidden = !away;
  if (!away) { unread = 0; $("unread").hidden = true; }
});
log.addEventListener("click", closeMenu);
for (const [code, name] of Object.entries(LANGUAGES)) $("language").append(new Option(name, code));
$("language").addEventListener("change", () => open($("language").value));

const asked = Number(location.hash.slice(1));
const wished = navigator.language.slice(0, 2);
if (!asked || !(await enter(asked))) await open(LANGUAGES[wished] ? wished : "en");
$("text").focus();
