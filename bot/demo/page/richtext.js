// Telegram's formatted text → DOM nodes. Entity offsets are UTF-16 units, just like JavaScript's strings.
// Foreign text only ever becomes a text node or a checked attribute, never markup.

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code" };
const RIGHT_TO_LEFT = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const LETTER = /\p{L}/u;
const SAFE_LINK = /^(https?|tg|mailto):/i;

// The direction of the first strong character outside isolates (Unicode UAX #9, P2), or "" if there is none.
export function direction(text) {
  let depth = 0;
  for (const char of text) {
    if (char >= "\u2066" && char <= "\u2068") depth += 1;
    else if (char === "\u2069") depth = Math.max(0, depth - 1);
    else if (depth === 0 && char === "\u200f") return "rtl";
    else if (depth === 0 && char === "\u200e") return "ltr";
    else if (depth === 0 && LETTER.test(char)) return RIGHT_TO_LEFT.test(char) ? "rtl" : "ltr";
  }
  return "";
}

export function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

// One block element a line, each with its own direction, as Telegram lays text out.
export function richText(text, entities, onCommand) {
  const fragment = document.createDocumentFragment();
  const fallback = direction(text) || direction(text.replace(/[\u2066-\u2069]/g, "")) || "ltr";
  let block = null;
  let holder = fragment;
  for (const [begin, end] of lines(text, entities)) {
    const around = entities.find((e) => BLOCKS.has(e.type) && e.offset <= begin && e.offset + e.length >= end && end > e.offset);
    if (around !== block) {
      block = around;
      holder = around ? fragment.appendChild(blockElement(around)) : fragment;
    }
    const line = element("div", "line");
    line.dir = direction(text.slice(begin, end)) || fallback;
    if (around && holder.dir === "") holder.dir = line.dir;
    line.append(...segments(text, begin, end, entities, onCommand));
    holder.append(line);
  }
  return fragment;
}

function lines(text, entities) {
  const cuts = new Set([0, text.length]);
  for (const entity of entities.filter((e) => BLOCKS.has(e.type))) {
    cuts.add(entity.offset).add(entity.offset + entity.length);
  }
  const found = [];
  const edges = [...cuts].sort((a, b) => a - b);
  edges.slice(1).forEach((edge, index) => {
    let begin = edges[index];
    const piece = text.slice(begin, edge);
    // A line break next to a block is the block's own edge, not an empty line.
    const after = index > 0 && piece.startsWith("\n") ? 1 : 0;
    const before = edge < text.length && piece.length > after && piece.endsWith("\n") ? 1 : 0;
    if (piece.length === after && after) return;
    begin += after;
    for (const line of piece.slice(after, piece.length - before).split("\n")) {
      found.push([begin, begin + line.length]);
      begin += line.length + 1;
    }
  });
  return found;
}

function blockElement(entity) {
  if (entity.type === "pre") {
    const pre = element("pre");
    if (entity.language) pre.dataset.language = entity.language;
    return pre;
  }
  const quote = element("blockquote", entity.type === "blockquote" ? "" : "folded");
  quote.addEventListener("click", () => quote.classList.remove("folded"));
  return quote;
}

function segments(text, begin, end, entities, onCommand) {
  const inline = entities.filter((e) => !BLOCKS.has(e.type) && e.offset < end && e.offset + e.length > begin);
  const edges = new Set([begin, end]);
  for (const entity of inline) {
    edges.add(Math.max(begin, entity.offset)).add(Math.min(end, entity.offset + entity.length));
  }
  const ordered = [...edges].sort((a, b) => a - b);
  return ordered.slice(1).map((edge, index) => {
    const covering = inline.filter((e) => e.offset <= ordered[index] && e.offset + e.length >= edge);
    const leaf = document.createTextNode(text.slice(ordered[index], edge));
    return covering.reverse().reduce((inner, entity) => wrap(inner, entity, text, onCommand), leaf);
  });
}

function wrap(inner, entity, text, onCommand) {
  const covered = text.slice(entity.offset, entity.offset + entity.length);
  const node = wrapper(entity, covered, onCommand);
  node.append(inner);
  return node;
}

function wrapper(entity, covered, onCommand) {
  if (TAGS[entity.type]) return element(TAGS[entity.type]);
  if (entity.type === "url" || entity.type === "text_link") return link(entity.url ?? covered);
  if (entity.type === "bot_command") {
    const command = element("a", "linklike"); // inline: a button would cut the line's bidi order in two
    command.href = "#";
    command.setAttribute("role", "button");
    command.addEventListener("click", (event) => {
      event.preventDefault();
      onCommand(covered);
    });
    return command;
  }
  if (entity.type === "spoiler") {
    const spoiler = element("span", "spoiler");
    spoiler.addEventListener("click", () => spoiler.classList.add("seen"));
    return spoiler;
  }
  return element("span", entity.type === "mention" || entity.type === "hashtag" ? "linklike" : "");
}

export function link(address) {
  const anchor = element("a");
  if (SAFE_LINK.test(address)) anchor.href = address;
  anchor.title = address;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  return anchor;
}
