"""A small bot on the real python-telegram-bot: the stand-in is tested by what will use it."""

import contextlib
from collections.abc import AsyncIterator
from typing import Any

from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.demo.telegram import TelegramStandIn

WELCOME = {
    "en": "<b>Welcome to Rasid</b> 🛰\n"
    "I watch <i>the news</i> and tell you <b>once per story</b>.\n\n"
    "<blockquote>Ministers agree on a water treaty\n"
    'Reuters · <a href="https://example.org/a">read</a></blockquote>\n'
    "Your query: <code>water AND (treaty OR accord)</code>\nSend /help for more.",
    "ar": "<b>أهلًا بك في راصد</b> 🛰\nأراقب <i>الأخبار</i> وأخبرك <b>مرة واحدة لكل قصة</b>.\n\n"
    "<blockquote>وزراء يتفقون على معاهدة للمياه\n"
    'رويترز · <a href="https://example.org/a">اقرأ</a></blockquote>\n'
    "استعلامك: <code>water AND (treaty OR accord)</code>\n"
    "المصدر \u2068Reuters\u2069 نشر الخبر قبل 5 دقائق.\n"
    "English line stays left.\nأرسل \u2068/help\u2069 للمزيد.",
}
BUTTONS = {"en": ("Save", "Delete", "Read the story"), "ar": ("احفظ", "احذف", "اقرأ الخبر")}


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    user, message = update.effective_user, update.effective_message
    assert user is not None
    assert message is not None
    language = "ar" if user.language_code == "ar" else "en"
    save, delete, read = BUTTONS[language]
    rows = [
        [
            InlineKeyboardButton(save, callback_data="save"),
            InlineKeyboardButton(delete, callback_data="delete"),
        ],
        [InlineKeyboardButton(read, url="https://example.org/story")],
    ]
    await message.reply_text(
        WELCOME[language], parse_mode=ParseMode.HTML, reply_markup=InlineKeyboardMarkup(rows)
    )


async def pressed(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query is not None
    if query.data == "save":
        await query.edit_message_text("✅ Saved\nحُفظ")
        await query.answer("Saved")
    elif query.data == "delete":
        await query.answer("Sure?", show_alert=True)


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    message = update.effective_message
    assert message is not None
    await message.reply_text(f"echo: {message.text}", do_quote=True, disable_notification=True)


def client(telegram: TelegramStandIn) -> Bot:
    """A bot object without handlers."""
    url = telegram.api_url
    return Bot(telegram.token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot")


def builder(telegram: TelegramStandIn) -> "ApplicationBuilder[Any, Any, Any, Any, Any, Any]":
    return (
        Application.builder()
        .token(telegram.token)
        .base_url(f"{telegram.api_url}/bot")
        .base_file_url(f"{telegram.api_url}/file/bot")
    )


@contextlib.asynccontextmanager
async def running(
    telegram: TelegramStandIn,
) -> AsyncIterator["Application[Any, Any, Any, Any, Any, Any]"]:
    """The example bot, polling."""
    application = builder(telegram).build()
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(pressed))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    async with application:
        await application.bot.set_my_commands(
            [BotCommand("start", "Begin"), BotCommand("help", "What I can do")]
        )
        await application.bot.set_my_commands([BotCommand("start", "ابدأ")], language_code="ar")
        await application.bot.set_my_description("I watch the news for you.")
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(poll_interval=0, timeout=5)
        try:
            yield application
        finally:
            await application.updater.stop()
            await application.stop()
