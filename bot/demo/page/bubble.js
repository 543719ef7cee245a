// One message → one row of the chat: quote, file, text, time and, below the bubble, its inline keyboard.

import { direction, element, link, richText } from "/richtext.js";

const SVG = "http://www.w3.org/2000/svg";

export function icon(name, label) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#${name}`);
  svg.setAttribute("class", `icon ${name}`);
  if (label) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  } else svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

// What a quote or the reply bar shows of a message.
export function summary(message) {
  const text = message.text ?? message.caption ?? message.document?.file_name ?? "";
  return text.split("\n", 1)[0].slice(0, 160);
}

// `chat` gives: words, language, name, files (address of the files), send, press, reveal.
export function row(message, chat) {
  const node = element("div", message.mine ? "row mine" : "row");
  node.dataset.id = message.id;
  const bubble = element("div", "bubble");
  if (message.reply_to_message) bubble.append(quote(message, chat));
  if (message.document) bubble.append(file(message.document, chat));
  if (message.photo) bubble.append(photo(message.photo[0], chat));
  const text = message.text ?? message.caption;
  if (text) bubble.append(richText(text, message.entities ?? message.caption_entities ?? [], chat.send));
  bubble.append(meta(message, chat));
  const last = [...bubble.querySelectorAll(":scope > .line")].at(-1);
  if (last && last === bubble.lastElementChild.previousElementSibling) leaveRoom(bubble, last, message);
  else bubble.append(spaceBelow());
  node.append(bubble);
  const rows = message.markup?.inline_keyboard;
  if (rows) {
    node.classList.add("keyed");
    node.append(keys(message, rows, chat));
  }
  return node;
}

// The time stands in the last line's corner; the line gives way so that they never overlap.
function leaveRoom(bubble, last, message) {
  bubble.classList.toggle("turned", last.dir === "rtl");
  const room = element("span", "room");
  const letters = bubble.querySelector(".meta").textContent.length;
  room.style.width = `${letters * 6.6 + 14 + (message.mine ? 22 : 0) + (message.silent ? 17 : 0)}px`;
  last.append(room);
}

function spaceBelow() {
  const space = element("div");
  space.style.height = "15px";
  return space;
}

function meta(message, chat) {
  const node = element("span", "meta");
  if (message.silent) node.append(icon("bell-off", chat.words.silent));
  if (message.edits) node.append(element("span", "edited", chat.words.edited));
  const time = element("time", "", clock(message.date));
  time.dateTime = new Date(message.date * 1000).toISOString();
  time.title = new Date(message.date * 1000).toLocaleString(chat.language);
  node.append(time);
  if (message.mine) node.append(icon("checks"));
  return node;
}

function clock(seconds) {
  const date = new Date(seconds * 1000);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

function quote(message, chat) {
  const target = message.reply_to_message;
  const node = element("button", "quote");
  node.type = "button";
  const text = element("span", "", message.quote?.text ?? summary(target));
  text.dir = direction(text.textContent) || "ltr";
  const author = element("b", "", target.from?.is_bot ? chat.name : chat.words.you);
  author.dir = text.dir;
  node.append(author, text);
  node.addEventListener("click", () => chat.reveal(target.message_id));
  return node;
}

function file(document_, chat) {
  const anchor = element("a", "file");
  anchor.href = `${chat.files}/${encodeURIComponent(document_.file_id)}`;
  anchor.download = document_.file_name;
  const mark = element("i");
  mark.append(icon("file"));
  const words = element("span");
  words.append(element("b", "", document_.file_name), element("small", "", size(document_.file_size)));
  anchor.append(mark, words);
  return anchor;
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function photo(picture, chat) {
  const image = element("img", "photo");
  image.src = `${chat.files}/${encodeURIComponent(picture.file_id)}`;
  image.alt = "";
  return image;
}

function keys(message, rows, chat) {
  const board = element("div", "keys");
  for (const buttons of rows) {
    const line = element("div");
    for (const button of buttons) line.append(key(message, button, chat));
    board.append(line);
  }
  return board;
}

function key(message, button, chat) {
  const node = button.url ? link(button.url) : element("button");
  node.className = "key";
  node.dir = "auto";
  node.textContent = button.text;
  if (button.url) {
    node.append(icon("out"));
    return node;
  }
  node.type = "button";
  node.addEventListener("click", async () => {
    if (node.classList.contains("busy")) return;
    node.classList.add("busy");
    node.setAttribute("aria-busy", "true");
    try {
      await chat.press(message.id, button.callback_data);
    } finally {
      node.classList.remove("busy");
      node.removeAttribute("aria-busy");
    }
  });
  return node;
}
