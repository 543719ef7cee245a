"""Replies to people: they pass by the outbox and its line, but not by a wait that Telegram has asked for."""

from collections.abc import Callable

from bot.core.delivery import Receipt
from bot.core.errors import SendError
from bot.core.message import Message
from bot.core.subscriber import Address, SubscriberKind
from bot.flows.pace import Pacer
from bot.ports import Channel, Clock


class Replies:
    """A `Channel` for whoever is waiting for an answer; what it sends is taken off the senders' pace."""

    def __init__(
        self,
        channel: Channel,
        pacer: Pacer,
        clock: Clock,
        kind_of: Callable[[Address], SubscriberKind],
    ) -> None:
        self._channel, self._pacer, self._clock = channel, pacer, clock
        self._kind_of = kind_of

    async def send(self, to: Address, message: Message, reply_to: Receipt | None = None) -> Receipt:
        """See `ports.Channel.send`."""
        await self._wait(to)
        try:
            receipt = await self._channel.send(to, message, reply_to)
        except SendError as error:
            self._heed(to, error)
            raise
        self._pacer.went_well()
        return receipt

    async def edit(self, to: Address, receipt: Receipt, message: Message) -> Receipt:
        """See `ports.Channel.edit`."""
        await self._wait(to)
        try:
            return await self._channel.edit(to, receipt, message)
        except SendError as error:
            self._heed(to, error)
            raise

    async def _wait(self, to: Address) -> None:
        wait = self._pacer.asked_until(to) - self._clock.now()
        if wait.total_seconds() > 0:
            await self._clock.sleep(wait.total_seconds())
        self._pacer.wrote(to, self._kind_of(to))

    def _heed(self, to: Address, error: SendError) -> None:
        if error.retry_after is not None:
            self._pacer.refused(to, self._kind_of(to), error.retry_after)
