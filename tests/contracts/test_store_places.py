"""The contract of a store: who looks after which chat, and words of invitation."""

import pytest

from bot.core.errors import StoreError
from bot.core.ids import SubscriberId
from bot.core.invitation import Invitation
from bot.core.subscriber import Question
from bot.ports import Unit
from tests.contracts.world import MICROSECOND, MINUTE, NOW, a_subscriber, inside


@inside
def test_a_person_looks_after_chats_and_speaks_for_one(unit: Unit) -> None:
    one, two = a_subscriber(unit, "-1"), a_subscriber(unit, "-2")
    for chat in (two, one, two):
        unit.stewards.entrust(chat.id, "7")
    assert unit.stewards.chats_of("7") == [one, two]
    assert unit.stewards.chats_of("8") == []
    assert unit.stewards.spoken_for("7") is None
    unit.stewards.speak_for("7", one.id)
    unit.stewards.speak_for("8", one.id)
    unit.stewards.speak_for("7", two.id)
    unit.stewards.entrust(two.id, "7")
    assert unit.stewards.spoken_for("7") == two
    assert unit.stewards.spoken_for("8") == one
    unit.stewards.speak_for("7", None)
    assert unit.stewards.spoken_for("7") is None
    assert unit.stewards.chats_of("7") == [one, two]


@inside
def test_a_chat_that_is_not_there_is_entrusted_to_nobody(unit: Unit) -> None:
    with pytest.raises(StoreError):
        unit.stewards.entrust(SubscriberId(9), "7")


@inside
def test_nothing_is_left_of_an_erased_chat_or_a_forgotten_person(unit: Unit) -> None:
    one, two = a_subscriber(unit, "-1"), a_subscriber(unit, "-2")
    unit.stewards.speak_for("7", one.id)
    unit.stewards.entrust(two.id, "7")
    unit.stewards.entrust(two.id, "8")
    unit.subscribers.erase(one.id)
    assert unit.stewards.spoken_for("7") is None
    assert unit.stewards.chats_of("7") == [two]
    unit.stewards.forget("7")
    assert unit.stewards.chats_of("7") == []
    assert unit.stewards.chats_of("8") == [two]


@inside
def test_no_question_and_no_invitation_names_a_forgotten_person(unit: Unit) -> None:
    one, two = a_subscriber(unit, "-1"), a_subscriber(unit, "-2")
    unit.subscribers.ask(one.id, Question("watch", 0, NOW + MINUTE, "7"))
    unit.subscribers.ask(two.id, Question("watch", 0, NOW + MINUTE, "8"))
    unit.invitations.add(Invitation("come", "7", NOW + MINUTE, 2))
    unit.stewards.forget("7")
    assert unit.subscribers.question(one.id, NOW) is None
    assert unit.subscribers.question(two.id, NOW) is not None
    assert unit.invitations.use("come", NOW)


@inside
def test_an_invitation_lets_in_as_many_as_it_says(unit: Unit) -> None:
    unit.invitations.add(Invitation("come", "99", NOW + MINUTE, 2))
    with pytest.raises(StoreError):
        unit.invitations.add(Invitation("come", "99", NOW + MINUTE, 2))
    assert [unit.invitations.use("come", NOW) for _ in range(3)] == [True, True, False]
    assert not unit.invitations.use("in", NOW)


@inside
def test_an_invitation_ends_with_its_time(unit: Unit) -> None:
    unit.invitations.add(Invitation("come", "99", NOW + MINUTE, 2))
    assert unit.invitations.use("come", NOW + MINUTE - MICROSECOND)
    assert not unit.invitations.use("come", NOW + MINUTE)
    assert not unit.invitations.use("come", NOW)
