"""Groups, channels, forum topics; who may do what; what is forged, moved or lost."""

from typing import Any

import pytest

from bot.chat.turn import Access
from bot.core.subscriber import Address
from tests.chat.person import Actor
from tests.chat.world import BOT, World

GROUP = {"id": -100, "type": "supergroup", "title": "Desk"}
CHANNEL = {"id": -200, "type": "channel", "title": "News"}


async def status(world: World, chat: str, thread: int | None = None) -> str:
    address = Address("telegram", chat, thread)
    found = await world.store.read(lambda unit: unit.subscribers.by_address(address))
    return found.state if found else "unknown"


def member(chat: dict[str, Any], before: str, after: str, user: dict[str, Any]) -> dict[str, Any]:
    def as_member(state: str) -> dict[str, Any]:
        more: dict[str, Any] = {"until_date": 0} if state == "kicked" else {}
        if state == "administrator":
            more = dict.fromkeys(
                ("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages"), False
            ) | dict.fromkeys(
                (
                    "can_manage_video_chats",
                    "can_restrict_members",
                    "can_promote_members",
                    "can_change_info",
                    "can_invite_users",
                    "can_post_stories",
                    "can_edit_stories",
                    "can_delete_stories",
                ),
                False,
            )
        return {"status": state, "user": BOT, **more}

    return {
        "chat": chat,
        "from": user,
        "date": 1,
        "old_chat_member": as_member(before),
        "new_chat_member": as_member(after),
    }


async def test_in_a_group_only_admins_change_what_is_watched() -> None:
    async with World() as world:
        admin, guest = Actor(world, 7, "Leyla", chat=GROUP), Actor(world, 8, "Omar", chat=GROUP)
        world.wire.members = {7: "administrator", 8: "member"}

        assert any("will be told here" in line for line in await admin.say("/start"))
        guest.lines()
        assert await guest.say("/watch Gaza") == ["< Only admins of this chat may do that."]
        guest.lines()
        await admin.say("/watch Gaza")
        guest.lines()
        assert await guest.press("✅ Save") == ["(Only admins of this chat may do that.)"]
        assert "(Saved)" in await admin.press("✅ Save")
        guest.lines()
        assert "< [🔎 Gaza]" in await guest.say("/watches")


async def test_an_anonymous_admin_speaks_for_the_group() -> None:
    async with World() as world:
        anonymous = Actor(world, 1087968824, "Group", chat=GROUP)

        said = await anonymous.say("/start", sender_chat=GROUP)

        assert any("will be told here" in line for line in said)
        assert not any(name == "getChatMember" for name, _ in world.wire.calls)


async def test_in_a_group_the_bot_hears_only_what_is_meant_for_it() -> None:
    async with World() as world:
        admin = Actor(world, 7, "Leyla", chat=GROUP)
        world.wire.members = {7: "creator"}
        await admin.say("/start@rasid_bot")

        assert await admin.say("Gaza is in the news") == []
        assert await admin.say("/start@another_bot") == []
        assert await admin.say("/unheard_of") == []


async def test_a_question_in_a_group_is_answered_by_whom_it_was_put_to() -> None:
    async with World() as world:
        admin, guest = Actor(world, 7, "Leyla", chat=GROUP), Actor(world, 8, "Omar", chat=GROUP)
        world.wire.members = {7: "administrator"}
        await admin.say("/watch")
        guest.lines()

        assert await guest.say("Gaza") == []
        assert "< I watch for: Rafah" in await admin.say("Rafah")


async def test_a_channel_is_a_subscriber_and_its_posts_are_commands() -> None:
    async with World() as world:
        world.wire.members = {7: "creator"}
        poster = Actor(world, 7, "Leyla", chat=CHANNEL)
        await world.update(my_chat_member=member(CHANNEL, "left", "administrator", poster.user))

        sent_to = [given["chat_id"] for name, given in world.wire.calls if name == "sendMessage"]
        assert sent_to == ["7"]
        assert await status(world, "-200") == "active"
        poster.lines()
        await poster.say("/watch Baku")
        await poster.press("✅ Save")
        poster.lines()
        await world.publish("Cairo24", "ar", "Baku opens an embassy", "It is new.")
        assert "< Baku opens an embassy" in poster.lines()


async def test_being_added_to_a_group_is_greeted_and_being_thrown_out_noted() -> None:
    async with World() as world:
        admin = Actor(world, 7, "Leyla", chat=GROUP)
        await world.update(my_chat_member=member(GROUP, "left", "member", admin.user))
        assert any("Desk will be told here" in line for line in admin.lines())

        await world.update(my_chat_member=member(GROUP, "member", "administrator", admin.user))
        assert admin.lines() == []
        await world.update(my_chat_member=member(GROUP, "administrator", "kicked", admin.user))
        assert await status(world, "-100") == "gone"


async def test_who_blocks_the_bot_is_set_aside_and_comes_back_by_speaking() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/watch Baku")
        await leyla.press("✅ Save")
        await world.update(my_chat_member=member(leyla.chat, "member", "kicked", leyla.user))
        assert await status(world, "7") == "gone"
        await world.update(my_chat_member=member(leyla.chat, "kicked", "member", leyla.user))
        leyla.lines()

        assert "< [🔎 Baku]" in await leyla.say("/watches")
        assert await status(world, "7") == "active"


async def test_being_thrown_out_of_an_unknown_chat_changes_nothing() -> None:
    async with World() as world:
        stranger = Actor(world, 7, "Leyla", chat=GROUP)
        await world.update(my_chat_member=member(GROUP, "member", "left", stranger.user))

        assert await status(world, "-100") == "unknown"


async def test_a_group_that_becomes_a_supergroup_keeps_everything() -> None:
    async with World() as world:
        old = {"id": -5, "type": "group", "title": "Desk"}
        admin = Actor(world, 7, "Leyla", chat=old)
        world.wire.members = {7: "creator"}
        await admin.say("/watch Baku")
        await admin.press("✅ Save")
        await admin.say("", migrate_to_chat_id=-100)

        admin.lines()
        admin.chat = GROUP
        assert "< [🔎 Baku]" in await admin.say("/watches")


async def test_a_forum_topic_is_a_subscriber_of_its_own() -> None:
    async with World() as world:
        admin = Actor(world, 7, "Leyla", chat={**GROUP, "is_forum": True})
        world.wire.members = {7: "creator"}
        await admin.say("/start", message_thread_id=5, is_topic_message=True)

        assert await status(world, "-100", 5) == "active"
        assert await status(world, "-100") == "unknown"
        assert world.wire.calls[-1][1]["message_thread_id"] == 5


FORGED = [
    "",
    "x",
    "w",
    "w:",
    "w:x",
    "w:999999",
    "w:-1",
    "w:99999999999999999999",
    "h:99999999999999999999",
    "w:١",
    "sv:1",
    "cx:1",
    "we:1",
    "wr:1",
    "wp:1",
    "wd:1",
    "wu:1",
    "wt:1",
    "tf:nosuch",
    "h:x",
    "h:-1",
    "why:1",
    "why:x",
    "lang:xx",
    "\u0000",
    "a" * 64,
]


@pytest.mark.parametrize("data", FORGED)
async def test_a_forged_button_does_nothing_and_says_so(data: str) -> None:
    async with World() as world:
        victim, other = Actor(world, 7, "Leyla"), Actor(world, 8, "Mallory")
        await victim.say("/watch Baku")
        await victim.press("✅ Save")
        await world.publish("Cairo24", "ar", "Baku opens an embassy", "It is new.")
        await other.say("/start")

        said = await other.forge(data)

        assert said == ["(This button is out of date.)"]
        victim.lines()
        assert "< [🔎 Baku]" in await victim.say("/watches")


async def test_a_page_far_beyond_the_history_is_empty_and_no_mistake() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/start")

        assert "~ [Newest]" in await leyla.forge("h:0.1")
        forged = "h:7.1 h:x h:0.x hf:7 hc:7.w. hc:0.w.9 hs:x hs:9 hx:9 wo:9 wa:9.ar wl:9.1 wx:9.9"
        for data in forged.split():
            assert await leyla.forge(data) == ["(This button is out of date.)"]


async def test_a_button_of_an_erased_or_deleted_thing_is_out_of_date() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/watch Baku")
        for data in ("w:1", "we:1", "wr:1", "wp:1", "wt:1", "wd:1", "sv:1"):
            await leyla.forge("cx:1")
            assert await leyla.forge(data) == ["(This button is out of date.)"]
        await leyla.say("/watch Gaza")
        await leyla.say("/watch")
        assert await leyla.forge("wp:2") == ["(This button is out of date.)"]


async def test_an_answer_about_a_watch_deleted_meanwhile_is_out_of_date() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/watch Baku")
        await leyla.press("✅ Save")
        await leyla.press("✏️ Edit keywords")
        await leyla.forge("wd:1")
        leyla.lines()

        assert await leyla.say("Gaza") == ["< This button is out of date."]


async def test_the_quota_of_watches_is_told() -> None:
    async with World(most_watches=1) as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/watch Baku")
        await leyla.press("✅ Save")

        (said,) = await leyla.say("/watch Gaza")
        assert "You have 1 watches" in said
        (said,) = await leyla.say("/watch (Gaza")
        assert "never closed" in said


async def test_saving_the_same_watch_twice_keeps_one() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        for _ in range(2):
            await leyla.say("/watch Baku")
            await leyla.press("✅ Save")

        assert [line for line in await leyla.say("/watches") if "Baku" in line] == ["< [🔎 Baku]"]


async def test_a_repair_is_one_tap_away() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/watch (Gaza OR Rafah")

        assert "~ I watch for: Gaza OR Rafah" in await leyla.press("Use that")
        assert "(Saved)" in await leyla.press("✅ Save")


async def test_a_wrong_edit_keeps_the_question_open() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/watch Baku")
        await leyla.press("✅ Save")
        await leyla.press("✏️ Edit keywords")

        assert "never closed" in (await leyla.say("(Gaza"))[0]
        assert "< I watch for: Gaza" in await leyla.say("Gaza")


async def test_a_link_brings_a_topic_along() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")

        said = await leyla.say("/start caucasus")

        assert said[-1] == "< ✅ Following: Caucasus"
        assert "< [✅ Caucasus]" in said or "< [➕ Caucasus]" in said


async def test_a_topic_is_followed_paused_and_resumed_from_its_card() -> None:
    async with World() as world:
        leyla = Actor(world, 7, "Leyla")
        await leyla.say("/start caucasus")
        await leyla.say("/watches")
        assert "~ News of the Caucasus." in await leyla.press("📚 Caucasus")
        await leyla.press("⏸ Pause")
        assert "< [➕ Caucasus]" in await leyla.say("/topics")
        await leyla.press("➕ Caucasus")
        assert "~ Topics: tap to follow or unfollow." in await leyla.press("✅ Caucasus")
        await leyla.say("/watches")
        await leyla.forge("top:")


INVITED = Access("invite", frozenset({"99"}), invitations=frozenset({"let-me-in"}))
LISTED = Access("allowlist", frozenset({"99"}), allowed=frozenset({"7", "-100"}))
NO_ENTRY = ["< This bot is for invited people only. Ask whoever runs it to let you in."]


async def test_by_invitation_the_word_opens_the_door() -> None:
    async with World(access=INVITED) as world:
        leyla, admin = Actor(world, 7, "Leyla"), Actor(world, 99, "Root")

        assert await leyla.say("/start") == NO_ENTRY
        assert await leyla.say("Gaza") == NO_ENTRY
        assert await leyla.forge("top:") == ["(" + NO_ENTRY[0][2:] + ")"]
        assert "< Welcome, Leyla! I am Rasid, the one who watches." in await leyla.say(
            "/start let-me-in"
        )
        assert "< What I can do" in await leyla.say("/help")
        admin.lines()
        assert "< Welcome, Root! I am Rasid, the one who watches." in await admin.say("/start")


async def test_by_list_only_those_on_it_enter() -> None:
    async with World(access=LISTED) as world:
        leyla, omar = Actor(world, 7, "Leyla"), Actor(world, 8, "Omar", "ar")
        in_group = Actor(world, 8, "Omar", chat=GROUP)
        world.wire.members = {8: "creator"}

        assert "< Welcome, Leyla! I am Rasid, the one who watches." in await leyla.say("/start")
        omar.lines()
        assert "للمدعوين فقط" in (await omar.say("/start"))[0]
        in_group.lines()
        assert any("will be told here" in line for line in await in_group.say("/start"))


async def test_who_was_not_let_in_is_told_so_only_where_the_bot_is_meant() -> None:
    async with World(access=LISTED) as world:
        eve = Actor(world, 9, "Eve", chat={**GROUP, "id": -300})
        poster = Actor(world, 9, "Eve", chat=CHANNEL)

        assert await eve.say("Good morning") == []
        assert await eve.say("/another_bots_command") == []
        assert await eve.say("/start") == NO_ENTRY
        poster.lines()
        assert await poster.say("News of the day") == []
        await world.update(my_chat_member=member(CHANNEL, "left", "administrator", eve.user))
        sent_to = [given["chat_id"] for name, given in world.wire.calls if name == "sendMessage"]
        assert sent_to == ["-300", "9"]


async def test_a_command_of_another_member_drops_nobodys_question() -> None:
    async with World() as world:
        admin, guest = Actor(world, 7, "Leyla", chat=GROUP), Actor(world, 8, "Omar", chat=GROUP)
        world.wire.members = {7: "administrator"}
        await admin.say("/watch")
        await guest.say("/help")

        admin.lines()
        assert "< I watch for: Rafah" in await admin.say("Rafah")
