"""/watch and /watches: making watches and editing their keywords, on cards that are edited in place."""

from dataclasses import replace

from bot.cards.layout import Card
from bot.cards.watch import watch_card, watch_list
from bot.chat.asking import ask, ask_again
from bot.chat.trials import SAVED, draft_card, own
from bot.chat.turn import Desk, Reply, Request, notice, say
from bot.core.errors import QueryError, RasidError
from bot.core.message import Message
from bot.core.subscriber import Question, QuestionAbout, Subscriber
from bot.core.watch import Watch
from bot.flows import edit
from bot.ports import Unit


async def watch(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """Read the words back and show what they would have brought; without words, ask for them."""
    if not request.text.strip():
        return await _ask(request, subscriber, desk, "watch", 0, "ask-words")
    now = desk.clock.now()
    try:
        draft = await desk.store.run(
            lambda unit: edit.draft(
                unit, subscriber.id, request.text, desk.most_watches, desk.topics, now
            )
        )
    except RasidError as error:
        return Reply(send=(await _refusal(error, subscriber, desk),))
    return Reply(send=(await draft_card(draft.watch, subscriber, desk, draft.advice),))


async def watches(request: Request, subscriber: Subscriber, desk: Desk) -> Reply:
    """The list."""
    return Reply(send=(await _list(subscriber, desk),))


async def show_list(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """The list, in place of another card."""
    return Reply(edit=await _list(subscriber, desk))


async def new(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Ask for the words of a new watch."""
    return await _ask(request, subscriber, desk, "watch", 0, "ask-words")


async def open_(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """One watch."""
    found = await own(argument, subscriber, desk)
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=watch_card(found, subscriber.language, desk.phrases, desk.topics))


async def show(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """One watch, as a message of its own: the card whose button was pressed stays."""
    reply = await open_(request, subscriber, desk, argument)
    return reply if reply.edit is None else Reply(send=(reply.edit,))


async def save(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """A draft becomes active."""
    found = await own(argument, subscriber, desk, "draft")
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    saved = await desk.store.run(lambda unit: edit.save(unit, found))
    return Reply(
        edit=watch_card(saved, subscriber.language, desk.phrases, desk.topics, "watch-saved"),
        notice=desk.phrases.say(subscriber.language, "saved"),
    )


async def cancel(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Drop a draft."""
    found = await own(argument, subscriber, desk, "draft")
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    await desk.store.run(lambda unit: edit.delete(unit, found))
    return Reply(edit=say(desk, subscriber, "watch-not-saved"))


async def change(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Ask for other keywords, of a draft or a saved watch."""
    found = await own(argument, subscriber, desk)
    if found is None or found.topic is not None:
        return notice(desk, subscriber, "button-outdated")
    return await _ask(
        request, subscriber, desk, "edit", found.id, "ask-keywords", query=found.query
    )


async def rename(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Ask for another name."""
    found = await own(argument, subscriber, desk)
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    return await _ask(request, subscriber, desk, "rename", found.id, "ask-name", name=found.name)


async def pause(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Pause an active watch, resume a paused one."""
    found = await own(argument, subscriber, desk, *SAVED)
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    changed = await desk.store.run(lambda unit: edit.pause(unit, found))
    said = "watch-paused" if changed.state == "paused" else "watch-resumed"
    return Reply(
        edit=watch_card(changed, subscriber.language, desk.phrases, desk.topics),
        notice=desk.phrases.say(subscriber.language, said),
    )


async def delete(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Delete, and offer to undo it."""
    found = await own(argument, subscriber, desk)
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    await desk.store.run(lambda unit: edit.delete(unit, found))
    card = Card(desk.phrases, subscriber.language).say("watch-deleted", name=found.name)
    row = [card.button("button-undo", f"wu:{found.id}"), card.button("button-watches", "ws:")]
    return Reply(edit=card.message(row))


async def undo(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """Bring a deleted watch back."""
    found = await own(argument, subscriber, desk, "deleted")
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    restored = await desk.store.run(lambda unit: edit.restore(unit, found))
    return Reply(edit=watch_card(restored, subscriber.language, desk.phrases, desk.topics))


async def test(request: Request, subscriber: Subscriber, desk: Desk, argument: str) -> Reply:
    """What a watch would have brought in the last days."""
    found = await own(argument, subscriber, desk)
    if found is None:
        return notice(desk, subscriber, "button-outdated")
    return Reply(edit=await draft_card(found, subscriber, desk))


async def answer(request: Request, subscriber: Subscriber, desk: Desk, question: Question) -> Reply:
    """The line of text that the bot has asked for."""
    if question.about == "watch":
        reply = await watch(request, subscriber, desk)
    else:
        found = await own(str(question.watch_id), subscriber, desk)
        if found is None:
            reply = Reply(send=(say(desk, subscriber, "button-outdated"),))
        else:
            reply = await _apply(request, subscriber, desk, question, found)
    return reply


async def _apply(
    request: Request, subscriber: Subscriber, desk: Desk, question: Question, found: Watch
) -> Reply:
    def apply(unit: Unit) -> edit.Edited:
        if question.about == "rename":
            return edit.Edited(edit.rename(unit, found, request.text), ())
        return edit.change(unit, found, request.text, desk.topics)

    try:
        changed = await desk.store.run(apply)
    except RasidError as error:
        await ask_again(subscriber, desk, question)
        return Reply(send=(await _refusal(error, subscriber, desk, found, request.text),))
    if changed.watch.state == "draft":
        return Reply(send=(await draft_card(changed.watch, subscriber, desk, changed.advice),))
    card = watch_card(
        changed.watch,
        subscriber.language,
        desk.phrases,
        desk.topics,
        "watch-changed",
        changed.advice,
    )
    return Reply(send=(card,))


async def _ask(
    request: Request,
    subscriber: Subscriber,
    desk: Desk,
    about: QuestionAbout,
    watch_id: int,
    key: str,
    **details: object,
) -> Reply:
    await ask(request, subscriber, desk, about, watch_id)
    return Reply(send=(replace(say(desk, subscriber, key, **details), asks=True),))


async def _list(subscriber: Subscriber, desk: Desk) -> Message:
    own = await desk.store.read(lambda unit: unit.watches.of(subscriber.id))
    return watch_list(own, subscriber.language, desk.phrases, desk.topics)


async def _refusal(
    error: RasidError,
    subscriber: Subscriber,
    desk: Desk,
    edits: Watch | None = None,
    typed: str = "",
) -> Message:
    """The error in words, where it is in what was typed; where it knows a repair, one tap takes it."""
    card = Card(desk.phrases, subscriber.language).say(error.key, **error.details)
    repair = error.repair if isinstance(error, QueryError) else None
    if repair is None:
        return card.message()
    now = desk.clock.now()

    def keep(unit: Unit) -> Watch | None:
        try:
            if edits is not None:
                return edit.repaired(unit, edits, typed, repair, desk.topics, now)
            return edit.draft(
                unit, subscriber.id, repair, desk.most_watches, desk.topics, now
            ).watch
        except RasidError:
            return None

    draft = await desk.store.run(keep)
    if draft is None:
        return card.message()
    if repair not in card.message().text:
        card.say("query-repair", repair=repair)
    data = f"wt:{draft.id}" if edits is None else f"wx:{edits.id}.{draft.id}"
    return card.message([card.button("button-use-repair", data)])
