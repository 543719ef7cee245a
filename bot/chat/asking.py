"""Questions to a subscriber: the next line of text is the answer, for a while."""

from dataclasses import replace
from datetime import timedelta

from bot.chat.turn import Desk, Request
from bot.core.subscriber import Question, QuestionAbout, Subscriber

ANSWER_TIME = timedelta(minutes=30)
"""How long the bot waits for the words it has asked for."""


async def ask(
    request: Request, subscriber: Subscriber, desk: Desk, about: QuestionAbout, watch_id: int = 0
) -> None:
    """Wait for an answer; in a group for one of whoever is asked."""
    asked_by = "" if subscriber.kind == "private" else request.sender.id
    question = Question(about, watch_id, desk.clock.now() + ANSWER_TIME, asked_by)
    await desk.store.run(lambda unit: unit.subscribers.ask(subscriber.id, question))


async def ask_again(subscriber: Subscriber, desk: Desk, question: Question) -> None:
    """Wait once more for the same."""
    again = replace(question, until=desk.clock.now() + ANSWER_TIME)
    await desk.store.run(lambda unit: unit.subscribers.ask(subscriber.id, again))


async def answered(subscriber: Subscriber, desk: Desk) -> None:
    """Wait for nothing any more."""
    await desk.store.run(lambda unit: unit.subscribers.ask(subscriber.id, None))
